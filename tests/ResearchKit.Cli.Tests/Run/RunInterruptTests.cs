namespace ResearchKit.Cli.Tests.Run;

public class RunInterruptTests
{
    [UnixFact]
    public async Task Ctrl_C_ends_the_kernel_and_keeps_what_was_finished()
    {
        using var folder = new TemporaryFolder();
        Notebooks.Write(folder, "1-done.ipynb", "1 + 1");
        Notebooks.Write(folder, "2-waiting.ipynb",
            "System.IO.File.WriteAllText(\"pid\", $\"{System.Environment.ProcessId} \");\nSystem.Threading.Thread.Sleep(600_000);");
        Notebooks.Write(folder, "3-never.ipynb", "System.IO.File.WriteAllText(\"never\", \"\");");
        using var command = CommandProcess.Start(folder.FullName, "run", "1-done.ipynb", "2-waiting.ipynb", "3-never.ipynb");
        await command.UntilAsync(() => KernelOf.IsKnown(folder.At("pid")));

        var run = await command.InterruptAsync();
        Assert.Equal((130, "researchkit: interrupted; nothing half-written was left.\n"), (run.ExitCode, run.Error));
        Assert.True(await KernelOf.EndedAsync(folder.At("pid")), "the kernel outlived the command");
        Assert.Equal(["1-done.html", "1-done.ipynb"], folder.FilesBelow("out"));
        Assert.Equal(["1-done.ipynb", "2-waiting.ipynb", "3-never.ipynb", "out/1-done.html", "out/1-done.ipynb", "pid"], folder.Files);
    }
}
