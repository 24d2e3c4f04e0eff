using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Publishing;

namespace ResearchKit.Notebooks.Parameters;

/// <summary>
/// What the results of each row of a grid are called: NAME.n=5.year=2026, so that a name tells what was run and does not
/// change when rows are added or moved. Long names are cut; of equal ones the second gets -2.
/// </summary>
public static class RunNames
{
    private const int LongestName = 100;
    private const int LongestValue = 30;

    public static IReadOnlyList<string> Of(string notebook, IEnumerable<IReadOnlyDictionary<string, JsonNode>> rows)
    {
        var names = new FileNames();
        return [.. rows.Select(row => names.NextAsItIs(Cut(notebook + string.Concat(row.Select(Part)), LongestName)))];
    }

    private static string Part(KeyValuePair<string, JsonNode> parameter) =>
        $".{parameter.Key}={Cut(parameter.Value is JsonArray items ? string.Join('+', items.Select(Text)) : Text(parameter.Value), LongestValue)}";

    private static string Text(JsonNode? value)
    {
        var text = ParameterText.Of(value!);
        // FileNames takes the sign of a number for a hyphen to trim.
        var sign = text.StartsWith('-') ? "-" : "";
        return text.Length == 0 ? "" : sign + FileNames.Sanitised(text);
    }

    private static string Cut(string text, int length) =>
        (text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)]).TrimEnd('.');
}
