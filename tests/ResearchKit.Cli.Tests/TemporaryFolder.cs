using System.Text;

namespace ResearchKit.Cli.Tests;

/// <summary>A folder of its own for one test, removed with all it holds.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("researchkit-cli-");

    public string FullName => _folder.FullName;

    /// <summary>Every file below, with / between folders, in ordinal order.</summary>
    public string[] Files => FilesBelow("");

    public string[] FilesBelow(string folder) => Directory.Exists(At(folder))
        ? [.. Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(At(folder), file).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];

    public string At(string name) => Path.Combine(FullName, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text, new UTF8Encoding(false));
        return At(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
