using System.CommandLine.Parsing;

namespace ResearchKit.Cli;

/// <summary>What an option's value must be, beyond its type.</summary>
internal static class Need
{
    /// <summary>An empty path is what a shell makes of a variable that is not set.</summary>
    public static void Path(OptionResult option)
    {
        if (option.Tokens is [{ Value: "" }])
            option.AddError($"{option.Option.Name} needs a path; got an empty text.");
    }
}
