namespace ResearchKit.Kernel.Libraries;

/// <summary>A file that a cell loads with #load.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    /// <param name="target">A path, absolute or relative.</param>
    /// <param name="directory">Where a relative path starts.</param>
    /// <exception cref="LibraryException">The file cannot be read.</exception>
    public static SourceFile Of(string target, string directory)
    {
        var path = System.IO.Path.GetFullPath(target, directory);
        try
        {
            return File.Exists(path)
                ? new SourceFile(path, File.ReadAllText(path))
                : throw new LibraryException($"#load \"{target}\": the file {path} does not exist.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LibraryException($"#load \"{target}\": the file {path} cannot be read: {e.Message}");
        }
    }
}
