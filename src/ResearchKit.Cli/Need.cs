using System.CommandLine.Parsing;
using System.Globalization;

namespace ResearchKit.Cli;

/// <summary>What the values of options must be, in the words of a user.</summary>
internal static class Need
{
    /// <summary>An empty path is what a shell makes of a variable that is not set.</summary>
    public static void Path(OptionResult option)
    {
        if (option.Tokens is [{ Value: "" }])
            option.AddError($"{option.Option.Name} needs a path; got an empty text.");
    }

    public static int WholeNumber(ArgumentResult argument)
    {
        if (!int.TryParse(Text(argument), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            argument.AddError($"{Option(argument)} needs a whole number; got '{Text(argument)}'.");
        return number;
    }

    /// <summary>Between 0 and 1, both excluded; 0,95 is not taken for 95.</summary>
    public static double Share(ArgumentResult argument)
    {
        if (!double.TryParse(Text(argument), NumberStyles.Float, CultureInfo.InvariantCulture, out var share) || !(share > 0 && share < 1))
            argument.AddError($"{Option(argument)} needs a share between 0 and 1, such as 0.95; got '{Text(argument)}'.");
        return share;
    }

    private static string Text(ArgumentResult argument) => argument.Tokens[0].Value;

    private static string Option(ArgumentResult argument) => ((OptionResult)argument.Parent!).Option.Name;
}
