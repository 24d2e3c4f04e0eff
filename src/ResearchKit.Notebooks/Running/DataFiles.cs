using System.Security.Cryptography;

namespace ResearchKit.Notebooks.Running;

/// <summary>The data files of one run. They are hashed when they are told of, beside the cells: a later cell may change them.</summary>
internal sealed class DataFiles(string notebookFolder)
{
    private readonly Dictionary<string, Task<string?>> _hashes = new(StringComparer.Ordinal);
    private readonly List<string> _paths = [];

    public void Add(string path)
    {
        if (_hashes.TryAdd(path, null!))
        {
            _paths.Add(path);
            _hashes[path] = Task.Run(() => Hash(path));
        }
    }

    public async Task<IReadOnlyList<DataFile>> HashedAsync()
    {
        var files = new List<DataFile>();
        foreach (var path in _paths)
            files.Add(new DataFile(Path.GetRelativePath(notebookFolder, path).Replace('\\', '/'), await _hashes[path]));
        return files;
    }

    private static string? Hash(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Gone or locked meanwhile: that it was read is still worth telling.
            return null;
        }
    }
}
