namespace ResearchKit.Cli.Tests.Generate;

public class GenerateInterruptTests
{
    [UnixFact]
    public async Task Ctrl_C_while_a_table_is_written_leaves_no_part_of_it()
    {
        using var folder = new TemporaryFolder();
        using var command = CommandProcess.Start(folder.FullName, "generate", "--companies", "1000000", "--out", "market");
        await command.UntilAsync(() => folder.FilesBelow("market").Any(file => file.EndsWith(".partial", StringComparison.Ordinal)));
        var run = await command.InterruptAsync();
        Assert.Equal((130, "", "researchkit: interrupted; nothing half-written was left.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Empty(folder.Files);
    }

    [UnixFact]
    public async Task Ctrl_C_while_a_market_is_drawn_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        using var command = CommandProcess.Start(folder.FullName, "generate", "--companies", "20000000", "--out", "market");
        await command.UntilAsync(() => command.IsDeepInWork);
        var run = await command.InterruptAsync();
        Assert.Equal((130, ""), (run.ExitCode, run.Output));
        Assert.Empty(folder.Files);
    }
}
