using System.Security.Cryptography;
using System.Text;

namespace ResearchKit.Cli.Kernel;

/// <summary>The files of a kernel: those beside this command, and the copies from which installed kernels run.</summary>
/// <remarks>
/// A copy lies in a folder named for its content. So a new build never touches the files of a kernel that runs, and
/// installing the same build again finds its copy.
/// </remarks>
internal static class KernelFiles
{
    public const string Dll = "ResearchKit.Kernel.dll";

    // A kernel that runs from the copy holds this file open: see InstalledCopy in ResearchKit.Kernel.
    private const string LockName = ".in-use";
    private const string PartialPrefix = ".partial-";

    /// <summary>The kernel that was built with this command; see the project file.</summary>
    public static string Built => Path.Combine(AppContext.BaseDirectory, "kernel");

    /// <summary>The copy of the built kernel, made where there is none yet.</summary>
    public static string CopyTo(string copies, NewFolders created)
    {
        if (!File.Exists(Path.Combine(Built, Dll)))
            throw new IOException($"The kernel is missing beside this command: there is no {Path.Combine(Built, Dll)}.");
        var files = Directory.EnumerateFiles(Built, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Built, file)).Order(StringComparer.Ordinal).ToArray();
        var copy = Path.Combine(copies, ContentHash(files));
        if (Directory.Exists(copy))
            return copy;
        var partial = Path.Combine(copies, PartialPrefix + Path.GetRandomFileName());
        created.Add(partial);
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(partial, file))!);
            File.Copy(Path.Combine(Built, file), Path.Combine(partial, file));
        }
        File.WriteAllText(Path.Combine(partial, LockName), "");
        Directory.Move(partial, copy);
        created.Renamed(partial, copy);
        return copy;
    }

    /// <summary>Removes the copies that no kernel names or runs from; gives those that one still runs from.</summary>
    public static IReadOnlyList<string> Prune(KernelScope scope)
    {
        if (!Directory.Exists(scope.Copies))
            return [];
        // By the name alone, which is that of the content: a specification may have been written through another path to here.
        var named = scope.Ours.Select(spec => Path.GetFileName(spec.Copy)).ToHashSet();
        // Left behind by an installation that was ended; younger ones may belong to one that still copies.
        var anHourAgo = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1);
        List<string> inUse = [];
        foreach (var copy in new DirectoryInfo(scope.Copies).GetDirectories())
        {
            if (named.Contains(copy.Name) || (copy.Name.StartsWith(PartialPrefix, StringComparison.Ordinal) && copy.LastWriteTimeUtc > anHourAgo))
                continue;
            if (!TryRemove(copy))
                inUse.Add(copy.FullName);
        }
        return inUse;
    }

    private static bool TryRemove(DirectoryInfo copy)
    {
        try
        {
            var held = Path.Combine(copy.FullName, LockName);
            if (File.Exists(held))
                new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            copy.Delete(recursive: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string ContentHash(string[] files)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            using var content = File.OpenRead(Path.Combine(Built, file));
            all.AppendData(Encoding.UTF8.GetBytes(file + "\0"));
            all.AppendData(SHA256.HashData(content));
        }
        return Convert.ToHexStringLower(all.GetHashAndReset())[..16];
    }
}
