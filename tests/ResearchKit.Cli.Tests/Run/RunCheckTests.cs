using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Cli.Tests.Run;

public class RunCheckTests
{
    private const string Third = "display(1.0 / 3, \"text/plain\");";

    [Fact]
    public async Task Outputs_are_compared_with_those_that_were_committed()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "1-equal.ipynb", (Third, Shown("0.3333333333")), ("System.Console.Write(\"a\\nb\")", new StreamOutput("stdout", "a\nb")));
        Write(folder, "2-different.ipynb", ("display(2 + 2, \"text/plain\");", Shown("5")), ("System.Console.Write(\"one\\ntwo\\nthree\")", new StreamOutput("stdout", "one\n2\nthree")));
        Write(folder, "3-failing.ipynb", ("throw new System.Exception(\"no\");", null));
        var before = folder.Files.ToDictionary(file => file, file => File.ReadAllText(folder.At(file)));
        var run = await CommandProcess.RunAsync(folder.FullName, "run", "--check", "1-equal.ipynb", "2-different.ipynb", "3-failing.ipynb");
        Assert.Equal(
            (1, "researchkit: 1 of 3 notebooks failed, 1 of 3 notebooks differs from the committed outputs; what ran is in out\n"), (run.ExitCode, run.Error));
        Assert.Equal("""
            [1/3] 1-equal.ipynb: 2 cells
              cell 1 TIME
              cell 2 TIME
              wrote out/1-equal.html and 1 more file
              same as committed
            [2/3] 2-different.ipynb: 2 cells
              cell 1 TIME
              cell 2 TIME
              wrote out/2-different.html and 1 more file
            DIFFERS 2-different.ipynb: 2 cells differ (- committed, + this run)
              cell 1, output 1, text/plain:
                - 5
                + 4
              cell 2, output 1, stdout:
                  one
                - 2
                + two
                  three
            [3/3] 3-failing.ipynb: 1 cell
              cell 1 TIME  FAILED
              wrote out/3-failing.html and 1 more file
            FAILED 3-failing.ipynb, cell 1, line 1:
                throw new System.Exception("no");
            Exception: no

            """.ReplaceLineEndings("\n"), Times.Without(run.Output));
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllText(folder.At(file.Key))));
    }

    [Fact]
    public async Task How_far_numbers_may_differ_is_told()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "a.ipynb", (Third, Shown("0.333")));
        var lax = await CommandProcess.RunAsync(folder.FullName, "run", "a.ipynb", "--check", "--tolerance", "0.01");
        Assert.Equal((0, ""), (lax.ExitCode, lax.Error));
        Assert.EndsWith("  same as committed\n1 notebook ran in TIME and gave the committed outputs; results are in out\n", Times.Without(lax.Output), StringComparison.Ordinal);
    }

    private static DisplayOutput Shown(string text) => new(MimeBundle.FromTexts([KeyValuePair.Create("text/plain", text)]));

    private static void Write(TemporaryFolder folder, string name, params (string Source, CellOutput? Output)[] cells) =>
        new NotebookDocument([.. cells.Select((cell, i) => new NotebookCell($"c{i + 1}", CellType.Code, cell.Source)
        {
            Outputs = cell.Output is { } output ? [output] : [],
        })]).Save(folder.At(name));
}
