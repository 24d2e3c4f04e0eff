using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ResearchKit.Cli;

/// <summary>The usual help of a command, with examples to copy at its end.</summary>
internal sealed class HelpWithExamples(HelpAction usual, string[] examples) : SynchronousCommandLineAction
{
    public static void Install(Command command, params string[] examples)
    {
        var help = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (help is null)
        {
            // Subcommands inherit the root's option; one of their own is needed to carry their own examples.
            help = new HelpOption();
            command.Options.Add(help);
        }
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(examples.Length == 1 ? "Example:" : "Examples:");
        foreach (var example in examples)
            output.WriteLine("  " + example);
        return exitCode;
    }
}
