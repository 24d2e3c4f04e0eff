namespace ResearchKit.Data.Duck;

/// <summary>Names and paths as they stand in SQL.</summary>
internal static class SqlText
{
    public static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    public static string Text(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>
    /// A file to be read, by its full path: DuckDB takes a relative "s3:/x" for a bucket, and [ * ? for patterns unless
    /// each stands in brackets.
    /// </summary>
    public static string Path(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        return Text(string.Concat(full.Select(c => c is '[' or '*' or '?' ? $"[{c}]" : c.ToString())));
    }
}
