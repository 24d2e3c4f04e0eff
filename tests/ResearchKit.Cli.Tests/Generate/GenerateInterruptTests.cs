namespace ResearchKit.Cli.Tests.Generate;

public class GenerateInterruptTests
{
    [UnixFact]
    public Task Ctrl_C_while_a_table_is_written_leaves_no_part_of_it() => LeavesNothingAsync("csv");

    [UnixFact]
    public Task Ctrl_C_while_a_database_is_written_leaves_no_part_of_it() => LeavesNothingAsync("duckdb");

    [UnixFact]
    public async Task Ctrl_C_while_a_market_is_drawn_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        using var command = CommandProcess.Start(folder.FullName, "generate", "--companies", "20000000", "--out", "market");
        await command.UntilAsync(() => command.IsDeepInWork);
        var run = await command.InterruptAsync();
        Assert.Equal((130, ""), (run.ExitCode, run.Output));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.FullName));
    }

    private static async Task LeavesNothingAsync(string format)
    {
        using var folder = new TemporaryFolder();
        using var command = CommandProcess.Start(
            folder.FullName, "generate", "--companies", "150000", "--format", format, "--tables", "companies", "--out", "deep/market");
        await command.UntilAsync(() => folder.Files.Any(file => new FileInfo(folder.At(file)) is { Exists: true, Length: > 0 }));
        var run = await command.InterruptAsync();
        Assert.Equal((130, "", "researchkit: interrupted; nothing half-written was left.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.FullName));
    }
}
