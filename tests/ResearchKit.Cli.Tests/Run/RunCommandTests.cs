using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Cli.Tests.Run;

public class RunCommandTests
{
    [Fact]
    public async Task All_of_notebooks_is_run_and_written_to_out()
    {
        using var folder = new TemporaryFolder();
        Notebooks.Write(folder, "notebooks/02-later.ipynb", "40 + 2");
        Notebooks.Write(folder, "notebooks/01-first.ipynb", "var x = 3;", "System.Console.WriteLine(\"hello\");\nx * 2");
        folder.Write("notebooks/notes.txt", "no notebook");
        Directory.CreateDirectory(folder.At("deep"));

        var run = await CommandProcess.RunAsync(folder.At("deep"), "run");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"""
            [1/2] {folder.At("notebooks/01-first.ipynb")}: 2 cells
              cell 1 TIME
              cell 2 TIME
              wrote {folder.At("out/01-first.html")} and 1 more file
            [2/2] {folder.At("notebooks/02-later.ipynb")}: 1 cell
              cell 1 TIME
              wrote {folder.At("out/02-later.html")} and 1 more file
            2 notebooks ran in TIME; results are in {folder.At("out")}

            """.ReplaceLineEndings("\n"), WithoutTimes(run.Output));
        Assert.Equal(["01-first.html", "01-first.ipynb", "02-later.html", "02-later.ipynb"], folder.FilesBelow("out"));

        var cell = Notebooks.ReadFrom(folder, "out/01-first.ipynb").Cells[1];
        Assert.Equal("hello\n", Assert.IsType<StreamOutput>(cell.Outputs[0]).Text);
        Assert.Equal("6", Assert.IsType<ResultOutput>(cell.Outputs[1]).Data.Text("text/plain"));
        Assert.Contains("hello", File.ReadAllText(folder.At("out/01-first.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_is_run_as_the_notebook_that_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.dib", "#!markdown\n# Title\n\n#!csharp\n40 + 2\n");
        var run = await CommandProcess.RunAsync(folder.FullName, "run", "a.dib");
        Assert.Equal("", run.Error);
        Assert.Equal(["a.html", "a.ipynb"], folder.FilesBelow("out"));
        var cells = Notebooks.ReadFrom(folder, "out/a.ipynb").Cells;
        Assert.Equal("# Title", cells[0].Source);
        Assert.Equal("42", Assert.IsType<ResultOutput>(cells[1].Outputs.Single()).Data.Text("text/plain"));
    }

    [Fact]
    public async Task A_notebook_with_the_kit_gets_its_figure_as_files_and_twice_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        Notebooks.Write(folder, "study.ipynb",
            $"#r \"{Repository.Kit.Replace('\\', '/')}\"\nusing ResearchKit.Charts;",
            """
            Figure.Create("dots", "Three dots on a line.").WithX(Axis.Linear("x")).WithY(Axis.Linear("y"))
                .AddPoints([1.0, 2.0, 3.0], [2.0, 4.0, 6.0])
            """);
        foreach (var results in new[] { "1", "2" })
        {
            var run = await CommandProcess.RunAsync(folder.FullName, "run", "study.ipynb", "--out", results);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains($"wrote {Path.Combine(results, "study.html")} and 3 more files", run.Output, StringComparison.Ordinal);
            Assert.Equal(
                ["figures/study/dots.png", "figures/study/dots.svg", "study.html", "study.ipynb"], folder.FilesBelow(results));
        }
        Assert.All(folder.FilesBelow("1"), file =>
            Assert.Equal(File.ReadAllBytes(folder.At("1/" + file)), File.ReadAllBytes(folder.At("2/" + file))));

        var bundle = Assert.IsType<ResultOutput>(Notebooks.ReadFrom(folder, "1/study.ipynb").Cells[1].Outputs.Single()).Data;
        Assert.Equal(["application/vnd.plotly.v1+json", "image/png", "text/plain"], bundle.MimeTypes);
        var page = File.ReadAllText(folder.At("1/study.html"));
        Assert.Contains("Three dots on a line.", page, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_and_failing_notebooks_do_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1-damaged.ipynb", "{\"cells\": [");
        Notebooks.Write(folder, "2-failing.ipynb", "var x = 1;", "// divides\nvar zero = 0;\nSystem.Console.WriteLine(x / zero);", "never");
        Notebooks.Write(folder, "3-misspelt.ipynb", "Sysstem.Console.WriteLine();");
        Notebooks.Write(folder, "4-fine.ipynb", "1 + 1");
        var run = await CommandProcess.RunAsync(
            folder.FullName, "run", "1-damaged.ipynb", "2-failing.ipynb", "3-misspelt.ipynb", "4-fine.ipynb");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("researchkit: 3 of 4 notebooks failed; what ran is in out\n", run.Error);
        Assert.Equal("""
            FAILED 1-damaged.ipynb: line 1: the JSON ends here, unfinished; the file is cut off.
            [2/4] 2-failing.ipynb: 3 cells
              cell 1 TIME
              cell 2 TIME  FAILED
              wrote out/2-failing.html and 1 more file
            FAILED 2-failing.ipynb, cell 2, line 3:
                System.Console.WriteLine(x / zero);
            DivideByZeroException: Attempted to divide by zero.
            [3/4] 3-misspelt.ipynb: 1 cell
              cell 1 TIME  FAILED
              wrote out/3-misspelt.html and 1 more file
            FAILED 3-misspelt.ipynb, cell 1, line 1:
                Sysstem.Console.WriteLine();
            CS0103: The name 'Sysstem' does not exist in the current context
            [4/4] 4-fine.ipynb: 1 cell
              cell 1 TIME
              wrote out/4-fine.html and 1 more file

            """.ReplaceLineEndings("\n"), WithoutTimes(run.Output));
        Assert.IsType<ErrorOutput>(Notebooks.ReadFrom(folder, "out/2-failing.ipynb").Cells[1].Outputs.Single());
        Assert.Empty(Notebooks.ReadFrom(folder, "out/2-failing.ipynb").Cells[2].Outputs);
    }

    /// <summary>Limits below what a compiler needs for its first cell: they are met wherever that is.</summary>
    [Theory]
    [InlineData("--time-limit", "TimeLimit: The cell ran longer than its limit of 1 s and was ended.")]
    [InlineData("--notebook-time-limit", "NotebookTimeLimit: The notebook ran longer than its limit of 1 s and was ended in this cell.")]
    public async Task What_overruns_its_limit_is_ended(string option, string message)
    {
        using var folder = new TemporaryFolder();
        Notebooks.Write(folder, "slow.ipynb", "System.Threading.Thread.Sleep(600_000);");
        var run = await CommandProcess.RunAsync(folder.FullName, "run", "slow.ipynb", option, "1");
        Assert.Equal((1, "researchkit: 1 of 1 notebook failed; what ran is in out\n"), (run.ExitCode, run.Error));
        Assert.Contains(message, run.Output, StringComparison.Ordinal);
    }

    private static string WithoutTimes(string output) => Times.Without(output);
}
