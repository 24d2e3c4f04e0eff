using System.Security.Cryptography;
using System.Text;

namespace ResearchKit.Kernel.Libraries;

/// <summary>
/// Copies of library folders, each under the hash of its content. Libraries are loaded from there, so that a build is
/// never blocked by a notebook that has them loaded, and a build that changes nothing finds its copy again.
/// </summary>
internal sealed class ShadowCopies(string root)
{
    /// <summary>How many copies are kept beside those in use.</summary>
    public const int Kept = 4;

    private const string LockName = ".in-use";

    // What is loaded from a library's folder. Not .xml, not data: a folder may hold gigabytes beside its dlls.
    private static readonly string[] Extensions = [".dll", ".so", ".dylib", ".pdb"];

    // Held open until the process ends: it keeps other kernels from pruning what this one has loaded.
    private readonly List<FileStream> _locks = [];

    public static ShadowCopies OfUser()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return data.Length > 0
            ? new(Path.Combine(data, "ResearchKit", "kernel-libraries"))
            // A user without a home. Not a fixed name in the shared temporary folder: another user could lay files there.
            : new(Directory.CreateTempSubdirectory("researchkit-").FullName);
    }

    /// <summary>The copy of a folder's libraries, made when there is none of this content yet.</summary>
    public string Of(string folder)
    {
        var files = Files(folder);
        var copy = Path.Combine(root, ContentHash(folder, files));
        if (!Directory.Exists(copy))
        {
            // The files may change while they are copied; the copy is named for what has been copied.
            var partial = Copy(folder, files);
            copy = Path.Combine(root, ContentHash(partial, files));
            Publish(partial, copy);
        }
        _locks.Add(Use(copy));
        Prune();
        return copy;
    }

    private static string[] Files(string folder)
    {
        var beside = Directory.EnumerateFiles(folder);
        // The layout of a package: natives by platform, and resources by language one folder down.
        var natives = Path.Combine(folder, "runtimes");
        if (Directory.Exists(natives))
            beside = beside.Concat(Directory.EnumerateFiles(natives, "*", SearchOption.AllDirectories));
        var resources = Directory.EnumerateDirectories(folder)
            .SelectMany(language => Directory.EnumerateFiles(language, "*.resources.dll"));
        return
        [
            .. beside.Concat(resources)
                .Where(file => Extensions.Contains(Path.GetExtension(file)) || file.Contains(".so.", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(folder, file))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string ContentHash(string folder, string[] files)
    {
        var hashes = new byte[files.Length][];
        Parallel.For(0, files.Length, i =>
        {
            using var file = File.OpenRead(Path.Combine(folder, files[i]));
            hashes[i] = SHA256.HashData(file);
        });
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < files.Length; i++)
        {
            all.AppendData(Encoding.UTF8.GetBytes(files[i] + "\0"));
            all.AppendData(hashes[i]);
        }
        return Convert.ToHexStringLower(all.GetHashAndReset())[..32];
    }

    private string Copy(string folder, string[] files)
    {
        var partial = Path.Combine(root, $".partial-{Environment.ProcessId}-{_locks.Count}");
        Directory.CreateDirectory(partial);
        foreach (var file in files)
        {
            var target = Path.Combine(partial, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(folder, file), target, overwrite: true);
        }
        File.WriteAllText(Path.Combine(partial, LockName), "");
        return partial;
    }

    private static void Publish(string partial, string copy)
    {
        try
        {
            Directory.Move(partial, copy);
        }
        catch (IOException) when (Directory.Exists(copy))
        {
            // Another kernel was faster; its copy has the same content.
            Directory.Delete(partial, recursive: true);
        }
    }

    private static FileStream Use(string copy)
    {
        var path = Path.Combine(copy, LockName);
        File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    private void Prune()
    {
        var old = Directory.EnumerateDirectories(root)
            .OrderByDescending(copy => File.GetLastWriteTimeUtc(Path.Combine(copy, LockName)))
            .Skip(Kept)
            .ToArray();
        foreach (var copy in old)
        {
            try
            {
                // Fails while any kernel has the copy in use.
                using (new FileStream(Path.Combine(copy, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                }
                Directory.Delete(copy, recursive: true);
            }
            catch (IOException)
            {
                // In use, or pruned by another kernel at this moment.
            }
            catch (UnauthorizedAccessException)
            {
                // Windows says so of a dll that is loaded.
            }
        }
    }
}
