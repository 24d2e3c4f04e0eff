using System.Security.Cryptography;

namespace ResearchKit.Notebooks.Running;

/// <summary>The data files of one run. They are hashed when they are told of, beside the cells: a later cell may change them.</summary>
internal sealed class DataFiles(string notebookFolder)
{
    private readonly Dictionary<string, Task<string?>> _hashes = new(StringComparer.Ordinal);

    public void Add(string path)
    {
        if (!_hashes.ContainsKey(path))
            _hashes.Add(path, Task.Run(() => Hash(path)));
    }

    /// <summary>By their paths: cells that read several files at the same time read them in no order.</summary>
    public async Task<IReadOnlyList<DataFile>> HashedAsync()
    {
        var files = new List<DataFile>();
        foreach (var (path, hash) in _hashes)
            files.Add(new DataFile(Path.GetRelativePath(notebookFolder, path).Replace('\\', '/'), await hash));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
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
