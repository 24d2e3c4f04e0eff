using System.CommandLine;
using System.Globalization;

namespace ResearchKit.Cli.Run;

/// <summary>The arguments and options of <c>run</c>, as its help shows them.</summary>
internal static class RunOptions
{
    /// <summary>About eleven days; .NET's timers end at 49.</summary>
    private const int LongestTimeLimit = 1_000_000;

    private const int MostJobs = 64;

    public static readonly Argument<string[]> Files = new("NOTEBOOK")
    {
        Description = "Notebooks (.ipynb or .dib) to run; every .ipynb of notebooks/ when none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static readonly Option<string?> Out = new("--out")
    {
        Description = "Folder for the results; out/ beside notebooks/ when not given.",
        HelpName = "DIR",
        Validators = { Need.Path },
    };

    public static readonly Option<string[]> Parameter = new("--parameter", "-p")
    {
        Description = "A value in place of the one that the notebook's cell tagged \"parameters\" declares; may be repeated. "
            + "Several values are separated by commas or are a JSON list; dates are 2026-01-31.",
        HelpName = "NAME=VALUE",
    };

    public static readonly Option<string?> ParameterFile = new("--parameter-file")
    {
        Description = "A JSON list of objects: the notebook is run once for each, and its results are named after the values.",
        HelpName = "FILE",
        Validators = { Need.Path },
    };

    public static readonly Option<bool> Check = new("--check")
    {
        Description = "Compare the outputs with those in the notebook files: text exactly, numbers by --tolerance, figures by their data.",
    };

    public static readonly Option<double> Tolerance = new("--tolerance")
    {
        Description = "The share by which numbers that are not whole may differ in a check.",
        HelpName = "SHARE",
        DefaultValueFactory = _ => Notebooks.Checking.Tolerance.Default.Relative,
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) || !(share >= 0 && share < 1))
                argument.AddError($"--tolerance needs a share from 0 to below 1, such as 1e-9; got '{text}'.");
            return share;
        },
    };

    public static readonly Option<bool> Save = new("--save")
    {
        Description = "Write the outputs back into the notebook files of runs that succeed.",
    };

    public static readonly Option<int> TimeLimit = new("--time-limit")
    {
        Description = "Seconds that one cell may take before its notebook is ended.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 300,
        CustomParser = Need.WholeNumber,
    };

    public static readonly Option<int?> NotebookTimeLimit = new("--notebook-time-limit")
    {
        Description = "Seconds that all cells of a notebook may take together; without end when not given.",
        HelpName = "SECONDS",
        CustomParser = argument => Need.WholeNumber(argument),
    };

    public static readonly Option<int> Jobs = new("--jobs")
    {
        Description = "How many notebooks run at the same time.",
        HelpName = "N",
        // One engine keeps more than one core busy while it compiles, may hold gigabytes of a market, and cells that
        // share the cores run into their time limit sooner. Whoever has cores to spare says so.
        DefaultValueFactory = _ => 1,
        CustomParser = Need.WholeNumber,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON document with the time of every cell, and nothing else, on standard output.",
    };

    /// <exception cref="UsageException">A value is out of range, or two options contradict each other.</exception>
    public static void Require(ParseResult parsed)
    {
        RequireRange(TimeLimit.Name, parsed.GetValue(TimeLimit), LongestTimeLimit, " seconds");
        RequireRange(NotebookTimeLimit.Name, parsed.GetValue(NotebookTimeLimit) ?? 1, LongestTimeLimit, " seconds");
        RequireRange(Jobs.Name, parsed.GetValue(Jobs), MostJobs, "");
        var (isCheck, isSave) = (parsed.GetValue(Check), parsed.GetValue(Save));
        if (isCheck && isSave)
            throw new UsageException("--check compares with what is committed and --save replaces it; one of them at a time.");
        if (parsed.GetResult(Tolerance) is { Implicit: false } && !isCheck)
            throw new UsageException("--tolerance is of use with --check only.");
        var hasParameters = parsed.GetValue(Parameter) is { Length: > 0 } || parsed.GetValue(ParameterFile) is not null;
        if (hasParameters && (isCheck || isSave))
            throw new UsageException(
                $"{(isCheck ? "--check" : "--save")} is about the outputs that a notebook has by its own parameters; leave the others out.");
    }

    private static void RequireRange(string option, int value, int most, string unit)
    {
        if (value < 1 || value > most)
            throw new UsageException($"{option} needs 1 to {most}{unit}; got {value}.");
    }
}
