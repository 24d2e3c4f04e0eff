using System.Security.Cryptography;
using System.Text;

namespace ResearchKit.Kernel.Libraries;

/// <summary>
/// Copies of library folders, each under the hash of its content. Libraries are loaded from there, so that a build is
/// never blocked by a notebook that has them loaded, and a build that changes nothing finds its copy again.
/// </summary>
internal sealed class ShadowCopies(string root) : IDisposable
{
    /// <summary>How many copies are kept beside those in use.</summary>
    public const int Kept = 4;

    private const string LockName = ".in-use";
    private const string PartialPrefix = ".partial-";

    // What is loaded from a library's folder. Not .xml, not data: a folder may hold gigabytes beside its dlls.
    private static readonly string[] Extensions = [".dll", ".so", ".dylib", ".pdb"];

    // Held open until the process ends: it keeps other kernels from pruning what this one has loaded.
    private readonly List<FileStream> _locks = [];

    public static ShadowCopies OfUser() => new(UserData.Folder("kernel-libraries"));

    /// <summary>The copy of a folder's libraries, made when there is none of this content yet.</summary>
    /// <exception cref="IOException">A file cannot be read, or the copy cannot be written.</exception>
    public string Of(string folder)
    {
        var files = Files(folder);
        var copy = Path.Combine(root, ContentHash(folder, files));
        if (TryUse(copy))
            return copy;
        var partial = Copy(folder, files);
        // The files may have changed while they were copied; the copy is named for what has been copied.
        copy = Publish(partial, Path.Combine(root, ContentHash(partial, files)));
        Prune();
        return copy;
    }

    /// <summary>Lets go of the copies: from here on they may be pruned.</summary>
    public void Dispose()
    {
        foreach (var held in _locks)
            held.Dispose();
    }

    private static string[] Files(string folder)
    {
        var beside = Directory.EnumerateFiles(folder);
        // The layout of a package: natives by platform, and resources by language one folder down.
        var natives = Path.Combine(folder, "runtimes");
        if (Directory.Exists(natives))
            beside = beside.Concat(Directory.EnumerateFiles(natives, "*", SearchOption.AllDirectories));
        // Of folders that may not be read (such as those of others in a temporary folder) none is a language of this library.
        var readable = new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };
        var resources = Directory.EnumerateDirectories(folder)
            .SelectMany(language => Directory.EnumerateFiles(language, "*.resources.dll", readable));
        return
        [
            .. beside.Concat(resources)
                .Where(IsLibrary)
                .Select(file => Path.GetRelativePath(folder, file))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsLibrary(string file) =>
        Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
        // The name alone: a folder above may be called x.so.y, and then all its data would be taken.
        || Path.GetFileName(file).Contains(".so.", StringComparison.Ordinal);

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
        // Of this kernel alone, so that two that start together do not write into one folder.
        var partial = Path.Combine(root, PartialPrefix + Path.GetRandomFileName());
        Directory.CreateDirectory(partial);
        try
        {
            foreach (var file in files)
            {
                var target = Path.Combine(partial, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(Path.Combine(folder, file), target);
            }
            File.WriteAllText(Path.Combine(partial, LockName), "");
            return partial;
        }
        catch
        {
            Directory.Delete(partial, recursive: true);
            throw;
        }
    }

    private string Publish(string partial, string copy)
    {
        try
        {
            Directory.Move(partial, copy);
        }
        catch (IOException) when (Directory.Exists(copy))
        {
            // Another kernel was faster; its copy has the same content.
            if (TryUse(copy))
            {
                Directory.Delete(partial, recursive: true);
                return copy;
            }
            // What is there is being pruned at this moment.
            copy += "-" + Path.GetRandomFileName();
            Directory.Move(partial, copy);
        }
        return TryUse(copy) ? copy : throw new IOException($"The copy {copy} vanished as soon as it was made.");
    }

    /// <summary>Holds a copy, so that it is not pruned. False where there is none, or one that is being pruned.</summary>
    private bool TryUse(string copy)
    {
        var path = Path.Combine(copy, LockName);
        try
        {
            var held = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            _locks.Add(held);
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void Prune()
    {
        var folders = new DirectoryInfo(root).GetDirectories();
        var copies = folders.Where(folder => !IsPartial(folder))
            .OrderByDescending(copy => File.GetLastWriteTimeUtc(Path.Combine(copy.FullName, LockName)))
            .Skip(Kept)
            .Where(TryUnlock);
        // Left behind by a kernel that was ended while it copied; younger ones may belong to a kernel that still copies.
        var aDayAgo = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1);
        var leftovers = folders.Where(folder => IsPartial(folder) && folder.LastWriteTimeUtc < aDayAgo);
        foreach (var folder in copies.Concat(leftovers).ToArray())
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another kernel prunes it too. The rest of it goes next time.
            }
        }
    }

    /// <summary>Removes the lock of a copy that no kernel uses, whereupon none will start to use it.</summary>
    private static bool TryUnlock(DirectoryInfo copy)
    {
        var path = Path.Combine(copy.FullName, LockName);
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (FileNotFoundException)
        {
            // Pruned half-way before.
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsPartial(DirectoryInfo folder) => folder.Name.StartsWith(PartialPrefix, StringComparison.Ordinal);
}
