using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Cli.Tests.Run;

public class RunSaveTests
{
    [Fact]
    public async Task Outputs_are_written_back_where_all_went_well()
    {
        using var folder = new TemporaryFolder();
        Notebooks.Write(folder, "fine.ipynb", "40 + 2", "#r \"nothing here is run\"");
        var document = Notebooks.ReadFrom(folder, "fine.ipynb");
        var skipped = document.Cells[1] with { Metadata = new() { ["tags"] = new JsonArray("skip-execution") }, Outputs = [new StreamOutput("stdout", "kept")], ExecutionCount = 7 };
        (document with { Cells = [document.Cells[0], skipped], Metadata = new() { ["researchkit"] = new JsonObject { ["kit"] = "0.0.1" }, ["mine"] = 1 } })
            .Save(folder.At("fine.ipynb"));
        Notebooks.Write(folder, "failing.ipynb", "1 + 1", "throw new System.Exception();");
        Notebooks.Write(folder, "touched.ipynb", "var path = \"touched.ipynb\";\nSystem.IO.File.WriteAllText(path, System.IO.File.ReadAllText(path).Replace(\"c1\", \"c2\"));");
        var failing = File.ReadAllText(folder.At("failing.ipynb"));

        var run = await CommandProcess.RunAsync(folder.FullName, "run", "--save", "fine.ipynb", "failing.ipynb", "touched.ipynb");
        Assert.Equal((1, "researchkit: 2 of 3 notebooks failed; what ran is in out\n"), (run.ExitCode, run.Error));
        Assert.Contains("\n  saved fine.ipynb\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nFAILED touched.ipynb was changed while it ran; its outputs were not saved.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(failing, File.ReadAllText(folder.At("failing.ipynb")));
        Assert.Equal("c2", Notebooks.ReadFrom(folder, "touched.ipynb").Cells.Single().Id);

        var saved = Notebooks.ReadFrom(folder, "fine.ipynb");
        Assert.Equal("42", Assert.IsType<ResultOutput>(saved.Cells[0].Outputs.Single()).Data.Text("text/plain"));
        Assert.Equal(("kept", 7), (Assert.IsType<StreamOutput>(saved.Cells[1].Outputs.Single()).Text, saved.Cells[1].ExecutionCount));
        // What is committed says nothing of the run; what lies in out/ does.
        Assert.Equal("""{"mine":1}""", saved.Metadata.ToJsonString());
        Assert.NotNull(Notebooks.ReadFrom(folder, "out/fine.ipynb").Metadata["researchkit"]!["runtime"]);

        var again = await CommandProcess.RunAsync(folder.FullName, "run", "--save", "fine.ipynb");
        Assert.Contains("\n  fine.ipynb holds these outputs already\n1 notebook ran in", again.Output, StringComparison.Ordinal);
        Assert.Equal(saved.ToJson(), File.ReadAllText(folder.At("fine.ipynb")));
    }
}
