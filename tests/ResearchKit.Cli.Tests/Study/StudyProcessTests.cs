using System.Globalization;
using System.Text;

namespace ResearchKit.Cli.Tests.Study;

public class StudyProcessTests
{
    [Fact]
    public async Task A_process_prints_as_the_library_does()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", "Gefällt mir,المتابعون\n1,-1.5\n2,2\n3,-5\n4,4\n5,7.25\n");
        string[] study = ["study", file, "--x", "Gefällt mir", "--y", "المتابعون", "--json"];
        Assert.Equal(new Invocation(0, await Invocation.OutputOfAsync(study), ""), await CommandProcess.RunAsync(folder.FullName, study));
    }

    [Fact]
    public async Task Errors_go_to_standard_error()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            new Invocation(1, "", "researchkit: größe.csv: There is no such file.\n"),
            await CommandProcess.RunAsync(folder.FullName, "study", "größe.csv", "--x", "a", "--y", "b"));
    }

    [UnixFact]
    public async Task Ctrl_C_ends_a_long_study_without_a_page()
    {
        using var folder = new TemporaryFolder();
        var csv = new StringBuilder("x,y\n");
        for (var i = 0; i < 4_000_000; i++)
            csv.Append(CultureInfo.InvariantCulture, $"{i},{i * 7919L % 4_000_037}\n");
        folder.Write("long.csv", csv.ToString());
        using var command = CommandProcess.Start(folder.FullName, "study", "long.csv", "--x", "x", "--y", "y", "--html", "long.html");
        await command.UntilAsync(() => command.IsDeepInWork);
        var run = await command.InterruptAsync();
        Assert.Equal((130, ""), (run.ExitCode, run.Output));
        Assert.Equal(["long.csv"], folder.Files);
    }
}
