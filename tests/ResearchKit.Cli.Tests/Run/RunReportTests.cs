using System.Text.Json.Nodes;

namespace ResearchKit.Cli.Tests.Run;

/// <summary>What programs read: <c>--json</c> and the provenance of results.</summary>
public class RunReportTests
{
    [Fact]
    public async Task One_document_tells_every_run()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/a.csv", "x,y\n1,2\n2,3\n");
        Notebooks.Write(folder, "1-reading.ipynb",
            $"#r \"{Repository.Kit.Replace('\\', '/')}\"", "ResearchKit.Data.Csv.Read(\"data/a.csv\").Frame.Rows.Count + System.IO.File.ReadAllText(\"data/a.csv\").Length");
        Notebooks.Write(folder, "2-slow.ipynb", "// waits", "System.Threading.Thread.Sleep(600_000);", "never");
        folder.Write("3-damaged.ipynb", "[]");
        var run = await CommandProcess.RunAsync(folder.FullName,
            "run", "--json", "--jobs", "2", "--notebook-time-limit", "15", "1-reading.ipynb", "2-slow.ipynb", "3-damaged.ipynb");
        Assert.Equal((1, "researchkit: 2 of 3 notebooks failed; what ran is in out\n"), (run.ExitCode, run.Error));

        var report = JsonNode.Parse(run.Output)!;
        Assert.True((double)report["seconds"]! > 0);
        Assert.Equal(1, (int)report["schemaVersion"]!);
        var (reading, slow, damaged) = (report["notebooks"]![0]!, report["notebooks"]![1]!, report["notebooks"]![2]!);
        Assert.Equal(["succeeded", "failed", "unreadable"], [(string?)reading["status"], (string?)slow["status"], (string?)damaged["status"]]);
        Assert.Equal(["succeeded", "failed", "notRun"], slow["cells"]!.AsArray().Select(cell => (string?)cell!["status"]));
        Assert.True((double)slow["cells"]![1]!["seconds"]! > 1);
        Assert.Equal(
            """{"cellNumber":2,"line":null,"sourceLine":"System.Threading.Thread.Sleep(600_000);","name":"NotebookTimeLimit","message":"The notebook ran longer than its limit of 15 s and was ended in this cell."}""",
            slow["failure"]!.ToJsonString());
        Assert.Equal("3-damaged.ipynb: the file holds a list; a notebook is a JSON object.", (string?)damaged["complaint"]);
        Assert.Equal([folder.At("out/1-reading.ipynb"), folder.At("out/1-reading.html")], reading["files"]!.AsArray().Select(file => (string?)file));
        Assert.Null(reading["differences"]);

        const string dataFiles = """[{"path":"data/a.csv","sha256":"8670132bd91255eddad102b13ddb844f3de5c86c200b5920917d9231ea7c0b4a"}]""";
        var provenance = Notebooks.ReadFrom(folder, "out/1-reading.ipynb").Metadata["researchkit"]!;
        Assert.Equal(dataFiles, provenance["dataFiles"]!.ToJsonString());
        Assert.Equal(dataFiles, reading["dataFiles"]!.ToJsonString());
        Assert.StartsWith(".NET 10.", (string?)provenance["runtime"], StringComparison.Ordinal);
        Assert.StartsWith("10.", (string?)provenance["sdk"], StringComparison.Ordinal);
        Assert.Null(provenance["git"]);
        Assert.Contains("data/a.csv (sha256 ", File.ReadAllText(folder.At("out/1-reading.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_notebooks_that_run_at_the_same_time_tell_whose_they_are()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "a", "b" })
            Notebooks.Write(folder, name + ".ipynb", $$"""
                // Each goes on only when the other has begun: so they do run at the same time.
                System.IO.File.WriteAllText("{{name}}", "");
                while (!System.IO.File.Exists("{{(name == "a" ? "b" : "a")}}")) System.Threading.Thread.Sleep(1);
                """);
        var run = await CommandProcess.RunAsync(folder.FullName, "run", "a.ipynb", "b.ipynb", "--jobs", "8");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = Times.Without(run.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["[1/2] a.ipynb: 1 cell", "[1/2]   cell 1 TIME", "[1/2]   wrote out/a.html and 1 more file"], lines.Where(line => line.StartsWith("[1/2]", StringComparison.Ordinal)));
        Assert.Equal(["[2/2] b.ipynb: 1 cell", "[2/2]   cell 1 TIME", "[2/2]   wrote out/b.html and 1 more file"], lines.Where(line => line.StartsWith("[2/2]", StringComparison.Ordinal)));
        Assert.Equal("2 notebooks ran in TIME; results are in out", lines[^1]);
    }
}
