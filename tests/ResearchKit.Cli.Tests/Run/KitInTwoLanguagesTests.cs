using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Cli.Tests.Run;

public class KitInTwoLanguagesTests
{
    [Fact]
    public async Task A_market_made_in_csharp_is_drawn_in_fsharp_and_the_figure_goes_back()
    {
        using var folder = new TemporaryFolder();
        Notebooks.Write(folder, "languages.ipynb",
            $"""
            #r "{Repository.Kit.Replace('\\', '/')}"
            using ResearchKit.Synthesis;
            var market = Scenario.Reference.Generate(seed: "2026", companies: 200);
            """,
            """
            #!fsharp
            #!share --from csharp market
            open ResearchKit.Charts
            open ResearchKit.Data
            open ResearchKit.Synthesis
            let companies = (market : Market).Companies
            let figure =
                Figure.Create("revenues", alt = "All revenue against revenue outside social media.")
                    .WithX(Axis.Log("Revenue outside social media", "€ a year"))
                    .WithY(Axis.Log("Revenue", "€ a year"))
                    .AddPoints(companies.Numbers("outside_revenue"), companies.Numbers("revenue"))
            figure
            """,
            """
            #!share --from fsharp figure
            #!share --from fsharp companies
            (figure is ResearchKit.Charts.Figure) + " " + object.ReferenceEquals(companies, market.Companies)
            """);
        var run = await CommandProcess.RunAsync(folder.FullName, "run", "languages.ipynb");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("figures/languages/revenues.png", folder.FilesBelow("out"));
        var cells = Notebooks.ReadFrom(folder, "out/languages.ipynb").Cells;
        Assert.Equal("All revenue against revenue outside social media.", Result(cells[1]).Text("text/plain"));
        Assert.NotNull(Result(cells[1]).Text("image/png"));
        Assert.Equal("True True", Result(cells[2]).Text("text/plain"));
    }

    private static MimeBundle Result(NotebookCell cell) => Assert.IsType<ResultOutput>(cell.Outputs.Single()).Data;
}
