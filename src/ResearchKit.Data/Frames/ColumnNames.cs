using ResearchKit.Data.Reading;
using ResearchKit.Display;

namespace ResearchKit.Data.Frames;

/// <summary>What to say about a column that is not there.</summary>
internal static class ColumnNames
{
    private const int MostListed = 20;

    public static string Missing(string name, IReadOnlyList<string> names)
    {
        var nearest = NearestNames.Of(name, names);
        var listed = string.Join(", ", names.Take(MostListed).Select(Excerpt.Quote));
        if (names.Count > MostListed)
            listed += $", … ({names.Count} in all)";
        return "There is no such column"
            + (nearest.Count > 0 ? $"; nearest: {string.Join(", ", nearest.Select(Excerpt.Quote))}" : "")
            + (names.Count > 0 ? $"; there are: {listed}." : "; the table has none.");
    }
}
