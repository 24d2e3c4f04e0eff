using System.Reflection;

namespace ResearchKit.Cli.Kernel;

/// <summary>A kernel that Jupyter finds from now on.</summary>
/// <param name="TakenBy">The folder of the foreign kernel that has the name we would rather have, or null.</param>
internal sealed record InstalledKernel(string Name, string DisplayName, string Spec, string Copy, string? TakenBy);

/// <summary>Puts the kernel where Jupyter finds it, and takes it away again.</summary>
internal static class KernelInstallation
{
    /// <summary>The name that .NET Interactive's notebooks ask for: with it they open unchanged.</summary>
    public const string PreferredName = ".net-csharp";

    public const string OwnName = "researchkit";

    private static readonly string Version = typeof(KernelInstallation).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <param name="wanted">The kernel's name, or null for one that is free.</param>
    /// <exception cref="IOException">The name is somebody else's, or a folder cannot be written to. Nothing is left behind.</exception>
    public static InstalledKernel Install(KernelScope scope, string? wanted)
    {
        var takenBy = wanted is null ? OwnerOf(scope, PreferredName) : null;
        var name = wanted ?? (takenBy is null ? PreferredName : OwnName);
        if (OwnerOf(scope, name) is { } owner)
            throw new IOException($"The kernel '{name}' in {owner} is not one of ResearchKit; another --name is needed.");
        var displayName = name.Equals(PreferredName, StringComparison.OrdinalIgnoreCase) ? ".NET (C#, ResearchKit)" : "C# (ResearchKit)";
        var created = new NewFolders();
        try
        {
            var folder = scope.Ours.FirstOrDefault(spec => spec.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Folder
                ?? Path.Combine(scope.Kernels, name);
            // The small folder first: where it may not be written, nothing large is copied.
            var partial = Path.Combine(scope.Kernels, $".{name}.{Environment.ProcessId}.partial");
            created.Add(partial);
            var copy = KernelFiles.CopyTo(scope.Copies, created);
            var spec = KernelSpec.Text(displayName, copy, Version);
            if (Directory.Exists(folder))
            {
                AtomicFile.Write(Path.Combine(folder, KernelSpec.FileName), spec);
                Directory.Delete(partial);
            }
            else
            {
                File.WriteAllText(Path.Combine(partial, KernelSpec.FileName), spec);
                Directory.Move(partial, folder);
            }
            KernelFiles.Prune(scope);
            return new(name, displayName, Path.Combine(folder, KernelSpec.FileName), copy, takenBy);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            created.Remove();
            throw new IOException($"The kernel cannot be installed in {scope.Kernels}: {e.Message}", e);
        }
    }

    /// <summary>Removes our kernels of this name, or all of ours.</summary>
    /// <returns>The folders of the removed specs, and the copies that stay because a kernel runs from them.</returns>
    /// <exception cref="IOException">The name is somebody else's, or a folder cannot be removed.</exception>
    public static (IReadOnlyList<string> Removed, IReadOnlyList<string> InUse) Uninstall(KernelScope scope, string? name)
    {
        bool IsMeant(KernelSpec spec) => name is null || spec.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
        if (name is not null && KernelSpec.AllIn(scope.Kernels).FirstOrDefault(spec => !spec.IsOurs && IsMeant(spec)) is { } foreign)
            throw new IOException($"The kernel '{name}' in {foreign.Folder} is not one of ResearchKit and stays.");
        var removed = scope.Ours.Where(IsMeant).Select(spec => spec.Folder).Order(StringComparer.Ordinal).ToArray();
        try
        {
            foreach (var folder in removed)
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The kernel cannot be removed from {scope.Kernels}: {e.Message}", e);
        }
        return (removed, KernelFiles.Prune(scope));
    }

    private static string? OwnerOf(KernelScope scope, string name) => scope.Named(name).FirstOrDefault(spec => !spec.IsOurs)?.Folder;
}
