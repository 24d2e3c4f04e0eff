using System.Globalization;
using System.Reflection;
using System.Text;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments;

/// <summary>The published facts of data/reference, which are part of the library.</summary>
public static class ReferenceFacts
{
    /// <value>The subjects, each a table, in the order in which they are reported.</value>
    public static IReadOnlyList<string> Subjects { get; } =
    [
        "follower-counts", "engagement", "account-features", "fake-shares", "purges", "follow-behaviour", "conversion",
        "penetration", "prices",
    ];

    private static readonly Lazy<IReadOnlyList<ReferenceFact>> Read = new(() => [.. Subjects.SelectMany(Table)]);

    /// <value>All facts, subject by subject.</value>
    public static IReadOnlyList<ReferenceFact> All => Read.Value;

    /// <summary>A subject as a heading: Follower counts.</summary>
    /// <param name="subject">One of <see cref="Subjects"/>.</param>
    public static string Title(string subject)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        return char.ToUpperInvariant(subject[0]) + subject[1..].Replace('-', ' ');
    }

    private static IEnumerable<ReferenceFact> Table(string subject)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"reference/{subject}.csv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var names = Fields(reader.ReadLine()!);
        while (reader.ReadLine() is { } line)
        {
            var fields = Fields(line);
            yield return Fact(subject, name => fields[names.IndexOf(name)]);
        }
    }

    private static ReferenceFact Fact(string subject, Func<string, string> field)
    {
        var value = field("published");
        double Number(string name) => double.Parse(field(name), CultureInfo.InvariantCulture);
        return new(
            field("id"), subject, field("fact"), field("unit"),
            Number(value.Length > 0 ? "published" : "published_lower"), Number(value.Length > 0 ? "published" : "published_upper"),
            Number("tolerance"), Enum.Parse<ToleranceKind>(field("tolerance_kind"), ignoreCase: true), field("tolerance_reason"),
            field("mark") switch
            {
                "V" => Evidence.PrimarySource,
                "V2" => Evidence.SecondarySource,
                "C" => Evidence.Computed,
                "M" => Evidence.Assumption,
                var other => throw new FormatException($"The mark of {field("id")} is '{other}'; it must be V, V2, C or M."),
            },
            field("scenario"), int.Parse(field("year"), CultureInfo.InvariantCulture), field("source"), field("note"));
    }

    /// <summary>A line of CSV whose quoted fields have no line breaks, as those of data/reference.</summary>
    private static List<string> Fields(string line)
    {
        var (fields, text, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (isQuoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"')
                text.Append(line[++i]);
            else if (line[i] == '"')
                isQuoted = !isQuoted;
            else if (line[i] == ',' && !isQuoted)
            {
                fields.Add(text.ToString());
                text.Clear();
            }
            else
                text.Append(line[i]);
        }
        fields.Add(text.ToString());
        return fields;
    }
}
