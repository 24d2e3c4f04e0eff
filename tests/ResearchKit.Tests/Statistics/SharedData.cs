using System.Globalization;

namespace ResearchKit.Tests.Statistics;

/// <summary>Real data beside the repository, which are no part of it: a test of them skips where they are absent.</summary>
internal static class SharedData
{
    /// <summary>Two columns of a CSV file whose fields hold no quotes; rows with a missing value in either are left out.</summary>
    public static (double[] X, double[] Y) Columns(string file, char delimiter, string x, string y)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var header = lines[0].Replace("\"", "", StringComparison.Ordinal).Split(delimiter);
        var (columnX, columnY) = (Array.IndexOf(header, x), Array.IndexOf(header, y));
        var rows = lines.Skip(1).Select(line => line.Split(delimiter))
            .Where(row => IsNumber(row[columnX]) && IsNumber(row[columnY])).ToArray();
        return ([.. rows.Select(row => Number(row[columnX]))], [.. rows.Select(row => Number(row[columnY]))]);
    }

    /// <summary>The rows of a NIST StRD file: its lines that hold nothing but numbers.</summary>
    public static double[][] NistRows(string file) =>
        [.. File.ReadAllLines(PathOf("nist-strd/" + file))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields.Length > 0 && fields.All(IsNumber))
            .Select(fields => fields.Select(Number).ToArray())];

    private static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ResearchKit.sln")))
            folder = folder.Parent;
        var path = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "data", file);
        Assert.SkipUnless(File.Exists(path), $"The real data ../shared/data/{file} are not beside this repository.");
        return path;
    }

    private static bool IsNumber(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
