namespace ResearchKit.Kernel.Libraries;

/// <summary>Notices when dlls that a cell has opened are built anew: the kernel goes on with what it has loaded.</summary>
internal sealed class RebuiltDlls(string directory)
{
    private readonly List<Watched> _watched = [];

    /// <summary>How the dlls of a folder look now, by file name.</summary>
    public static Dictionary<string, (long Length, DateTime Written)> Look(string folder) =>
        Directory.Exists(folder)
            ? new DirectoryInfo(folder).EnumerateFiles("*.dll").ToDictionary(file => file.Name, file => (file.Length, file.LastWriteTimeUtc))
            : [];

    /// <param name="folder">Where the dlls are built.</param>
    /// <param name="copy">Where they are loaded from.</param>
    /// <param name="seen">How the folder looked before it was copied.</param>
    public void Watch(string folder, string copy, Dictionary<string, (long Length, DateTime Written)> seen) =>
        _watched.Add(new Watched(folder, copy, seen));

    /// <summary>One sentence for each folder with a change that has not been told yet.</summary>
    public IReadOnlyList<string> Changes() =>
    [
        .. from watched in _watched
           let changed = Changed(watched)
           where changed.Length > 0
           select Sentence(watched.Folder, changed),
    ];

    private static string[] Changed(Watched watched) =>
    [
        // Length and time are cheap to ask for; only where they differ is the content read.
        .. Look(watched.Folder)
            .Where(now => watched.Seen.TryGetValue(now.Key, out var before) && before != now.Value)
            .Where(now => IsChanged(now.Key, now.Value, watched))
            .Select(now => now.Key)
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsChanged(string name, (long Length, DateTime Written) look, Watched watched)
    {
        try
        {
            var isSame = HaveSameContent(Path.Combine(watched.Folder, name), Path.Combine(watched.Copy, name));
            watched.Seen[name] = look;
            return !isSame;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A build is at it; the next cell looks again.
            return false;
        }
    }

    private static bool HaveSameContent(string file, string copy) =>
        new FileInfo(file).Length == new FileInfo(copy).Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(copy));

    private string Sentence(string folder, string[] names)
    {
        // As the notebook names it: what a cell says may be committed, and tells no folders of this machine.
        var place = Path.GetRelativePath(directory, folder).Replace('\\', '/');
        var rest = names.Length switch
        {
            1 => "has",
            2 => "and 1 more dll there have",
            _ => $"and {names.Length - 1} more dlls there have",
        };
        return $"{(place == "." ? "" : place + "/")}{names[0]} {rest} been rebuilt since this kernel read "
            + $"{(names.Length == 1 ? "it" : "them")}. Restart the kernel to use {(names.Length == 1 ? "the new one" : "the new ones")}.";
    }

    private sealed record Watched(string Folder, string Copy, Dictionary<string, (long Length, DateTime Written)> Seen);
}
