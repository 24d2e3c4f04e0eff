using System.CommandLine;
using ResearchKit.Analysis.Success;
using ResearchKit.Data;
using ResearchKit.Statistics;

namespace ResearchKit.Cli.Study;

/// <summary><c>researchkit study</c>: do two columns of a user's file go together?</summary>
internal static class StudyCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "A table: .csv, .tsv, .txt or .parquet." };

    private static readonly Option<string> X = new("--x")
    {
        Description = "The column to study, usually the count.",
        HelpName = "COLUMN",
        Required = true,
    };

    private static readonly Option<string> Y = new("--y")
    {
        Description = "The column to hold against it, usually the outcome.",
        HelpName = "COLUMN",
        Required = true,
    };

    private static readonly Option<string?> Group = new("--group")
    {
        Description = "A column whose values split the rows into groups.",
        HelpName = "COLUMN",
    };

    private static readonly Option<double> Level = new("--level")
    {
        Description = "The confidence level of the intervals.",
        HelpName = "SHARE",
        DefaultValueFactory = _ => 0.95,
        CustomParser = Need.Share,
    };

    private static readonly Option<string?> Decimal = new("--decimal")
    {
        Description = "The decimal mark of all numbers, where it is in doubt: . or ,",
        HelpName = "MARK",
    };

    private static readonly Option<string?> Thousands = new("--thousands")
    {
        Description = "The mark between groups of three digits, where it is in doubt: . or ,",
        HelpName = "MARK",
    };

    private static readonly Option<bool> Json = StandardOption.Json();

    private static readonly Option<string?> Html = new("--html")
    {
        Description = "Also write a page with the figure; it needs no network.",
        HelpName = "FILE",
        Validators = { Need.Path },
    };

    public static Command Create()
    {
        var command = new Command("study", "Correlate two columns of a file three ways, with intervals and warnings.")
        {
            File, X, Y, Group, Level, Decimal, Thousands, Json, Html,
        };
        HelpWithExamples.Install(command,
            "researchkit study posts.csv --x followers --y reach",
            "researchkit study posts.csv --x followers --y reach --group platform --html study.html",
            "researchkit study posts.csv --x followers --y reach --json > study.json");
        command.SetAction((parsed, cancellation) => LongWork.RunAsync(() => Execute(parsed), cancellation));
        return command;
    }

    private static int Execute(ParseResult parsed)
    {
        var file = parsed.GetValue(File)!;
        string x = parsed.GetValue(X)!, y = parsed.GetValue(Y)!;
        var group = parsed.GetValue(Group);

        if (x == y)
            throw new UsageException($"--x and --y are both '{x}'; two columns are needed.");
        var page = parsed.GetValue(Html);
        if (page is not null && Path.GetFullPath(page) == Path.GetFullPath(file))
            throw new UsageException($"--html {page} would overwrite the table itself.");

        Rehearsal.Start();
        var table = Read(file, x, y, group, parsed);
        var report = Study(table, file, x, y, group, parsed.GetValue(Level));
        if (page is not null)
            StudyPage.Write(report, file, page);

        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Json))
        {
            output.WriteLine(StudyDocument.Of(report).ToJson());
            return ExitCode.Success;
        }
        output.WriteLine(Described(file, table));
        output.Write(report.ToText());
        if (page is not null)
            output.WriteLine($"\nWrote {page}");
        return ExitCode.Success;
    }

    /// <summary>The library knows neither the file nor which column is which; its errors get both here.</summary>
    private static StudyReport Study(TableReading table, string file, string x, string y, string? group, double level)
    {
        try
        {
            return CorrelationStudy.Of(table.Frame, x, y, group, level);
        }
        catch (InputException wrong) when (wrong.File is null)
        {
            throw new InputException(wrong.Message, file, value: wrong.Value, cause: wrong);
        }
        catch (AssumptionException broken) when (broken.Violation == Violation.TooFewObservations)
        {
            throw new InputException($"{UsageException.Words(broken)} Rows where {x} or {y} is missing do not count.", file, cause: broken);
        }
        catch (AssumptionException broken)
        {
            throw new InputException(UsageException.Words(broken), file, column: broken.ParamName == nameof(y) ? y : x, cause: broken);
        }
    }

    /// <summary>
    /// Reads the whole table, since a third column may show that a rate was computed; where one that was not asked for
    /// is in doubt, it is left out rather than standing in the way.
    /// </summary>
    private static TableReading Read(string file, string x, string y, string? group, ParseResult parsed)
    {
        // Told beforehand, a cell that is no number is an error with its line, and groups "1" and "2" stay names.
        var asked = new Dictionary<string, ColumnType> { [x] = ColumnType.Number, [y] = ColumnType.Number };
        if (group is not null)
            asked.TryAdd(group, ColumnType.Text);
        var options = new CsvOptions
        {
            DecimalMark = Mark(parsed.GetValue(Decimal), "--decimal"),
            ThousandsMark = Mark(parsed.GetValue(Thousands), "--thousands"),
            Types = asked,
        };
        if (options.DecimalMark is { } mark && mark == options.ThousandsMark)
            throw new UsageException($"--decimal and --thousands cannot both be '{mark}'.");
        try
        {
            return TableFile.Read(file, options);
        }
        catch (InputException doubtful) when (doubtful.Column is { } column && !asked.ContainsKey(column))
        {
            return TableFile.Read(file, options with { Columns = [.. asked.Keys] });
        }
    }

    private static char? Mark(string? given, string option) => given switch
    {
        null => null,
        "." or "," => given[0],
        _ => throw new UsageException($"{option} needs . or , ; got '{given}'."),
    };

    private static string Described(string file, TableReading table)
    {
        var rows = Display.NumberText.Count(table.Frame.Rows.Count);
        if (table.Csv is not { } csv)
            return $"{file}: {rows} rows";
        var delimiter = csv.Delimiter == '\t' ? "tab" : $"'{csv.Delimiter}'";
        var commas = csv.DecimalCommaColumns.Count == 0 ? "" : $", decimal comma in {string.Join(", ", csv.DecimalCommaColumns)}";
        return $"{file}: {rows} rows, delimiter {delimiter}{commas}";
    }
}
