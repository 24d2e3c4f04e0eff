using System.Diagnostics;

namespace ResearchKit.Cli.Tests.Generate;

/// <summary>On a file system of one megabyte, which only this process sees.</summary>
public class GenerateDiskFullTests
{
    private const int NotPermitted = 77;

    [Theory]
    [InlineData("csv", "companies.csv")]
    [InlineData("parquet", "companies.parquet")]
    [InlineData("duckdb", "market.duckdb")]
    public async Task A_full_disk_is_told_in_one_line_and_nothing_is_left(string format, string file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/unshare"), "A small file system is made by unshare of Linux.");
        using var folder = new TemporaryFolder();
        using var shell = Process.Start(new ProcessStartInfo("unshare",
        [
            "--user", "--map-root-user", "--mount", "sh", "-c",
            $"mount -t tmpfs -o size=1m tmpfs . 2>/dev/null || exit {NotPermitted}; cd \"$PWD\"; "
                + $"dotnet \"$0\" generate --companies 10000 --tables companies --format {format} --out deep/market; echo $?; ls -A",
            Repository.Command,
        ])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.WaitForExitAsync();
        Assert.SkipWhen(shell.ExitCode == NotPermitted || (await error).StartsWith("unshare:", StringComparison.Ordinal), "This user may make no file system.");
        // The exit code, and behind it whatever lies in the folder.
        Assert.Equal("1\n", await output);
        var line = Assert.Single((await error).TrimEnd().Split('\n'));
        Assert.StartsWith("researchkit: ", line, StringComparison.Ordinal);
        Assert.Contains("No space left on device", line, StringComparison.Ordinal);
        Assert.Contains(file, line, StringComparison.Ordinal);
    }
}
