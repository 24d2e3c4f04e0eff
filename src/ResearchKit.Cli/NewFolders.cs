namespace ResearchKit.Cli;

/// <summary>The folders that a command has made, so that one that fails leaves nothing behind.</summary>
internal sealed class NewFolders
{
    // Whole with their content, and only where they are empty.
    private readonly List<string> _own = [];
    private readonly Stack<string> _above = new();

    /// <summary>Makes a folder that is all ours, and those above it where they are missing.</summary>
    public void Add(string folder)
    {
        var missing = new Stack<string>();
        for (var above = Path.GetDirectoryName(folder); above is not null && !Directory.Exists(above); above = Path.GetDirectoryName(above))
            missing.Push(above);
        foreach (var above in missing)
        {
            Directory.CreateDirectory(above);
            _above.Push(above);
        }
        _own.Add(folder);
        Directory.CreateDirectory(folder);
    }

    public void Renamed(string from, string to) => _own[_own.IndexOf(from)] = to;

    /// <summary>They are what was wanted; <see cref="Remove"/> leaves them alone.</summary>
    public void Keep()
    {
        _own.Clear();
        _above.Clear();
    }

    public void Remove()
    {
        try
        {
            foreach (var folder in _own.Where(Directory.Exists))
                Directory.Delete(folder, recursive: true);
            foreach (var folder in _above.Where(folder => !Directory.EnumerateFileSystemEntries(folder).Any()))
                Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What failed before is what the user is told.
        }
    }
}
