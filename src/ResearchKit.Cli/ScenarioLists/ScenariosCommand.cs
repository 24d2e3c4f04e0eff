using System.CommandLine;
using ResearchKit.Display;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli.ScenarioLists;

/// <summary><c>researchkit scenarios</c>: which markets there are, and how each is set.</summary>
internal static class ScenariosCommand
{
    private static readonly Argument<string?> ScenarioName = new("NAME")
    {
        Description = "A scenario, to see how it is set; without it all are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON document: every scenario, or every setting of the one that is named.",
    };

    public static Command Create()
    {
        var command = new Command("scenarios", "List the synthetic markets, or the settings of one with their ranges and sources.")
        {
            ScenarioName, Json,
        };
        HelpWithExamples.Install(command,
            "researchkit scenarios",
            "researchkit scenarios purge-2018",
            "researchkit scenarios reference --json > knobs.json");
        command.SetAction(Execute);
        return command;
    }

    private static int Execute(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(ScenarioName) is not { } name)
            output.Write(parsed.GetValue(Json) ? ScenarioDocument.OfAll() + "\n" : List());
        else
            output.Write(parsed.GetValue(Json) ? ScenarioDocument.Of(Named(name)) + "\n" : ScenarioText.Of(Named(name)));
        return ExitCode.Success;
    }

    private static string List() =>
        new Table("", [Column.Text("scenario"), Column.Text("what it is for")],
            Scenarios.All.Select(scenario => new[] { scenario.Name, scenario.Description })).ToText()
        + "\n'researchkit scenarios NAME' tells how one is set, 'researchkit generate --scenario NAME --out DIR' draws it.\n";

    private static Scenario Named(string name)
    {
        try
        {
            return Scenarios.Named(name);
        }
        catch (ArgumentException unknown)
        {
            throw UsageException.From(unknown);
        }
    }
}
