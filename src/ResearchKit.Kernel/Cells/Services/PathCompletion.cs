using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Services;

/// <summary>Files and folders that a path which is being typed may mean.</summary>
internal static class PathCompletion
{
    /// <param name="directory">Where relative paths begin.</param>
    /// <param name="typed">The path up to the cursor.</param>
    /// <param name="isWanted">Which files, by their names; folders are all offered.</param>
    /// <returns>Names that replace what follows the last slash: folders first, with a slash at their ends.</returns>
    public static IReadOnlyList<CompletionItem> Of(string directory, string typed, Func<string, bool> isWanted)
    {
        var name = typed[NameStart(typed)..];
        try
        {
            var folder = new DirectoryInfo(Path.GetFullPath(typed[..NameStart(typed)], directory));
            var readable = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
            return
            [
                .. Names(folder.EnumerateDirectories("*", readable)).Select(found => new CompletionItem(found + "/", "folder")),
                .. Names(folder.EnumerateFiles("*", readable)).Where(isWanted).Select(found => new CompletionItem(found, "file")),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A path to nowhere, so far.
            return [];
        }

        IEnumerable<string> Names(IEnumerable<FileSystemInfo> entries) => entries
            .Select(entry => entry.Name)
            .Where(found => found.StartsWith(name, StringComparison.OrdinalIgnoreCase) && !found.Contains('"', StringComparison.Ordinal))
            // Hidden ones only for who asks.
            .Where(found => !found.StartsWith('.') || name.StartsWith('.'))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Where in a path its last name begins.</summary>
    public static int NameStart(string path) =>
        path.LastIndexOfAny(OperatingSystem.IsWindows() ? ['/', '\\', ':'] : ['/']) + 1;
}
