namespace ResearchKit.Kernel.Libraries;

/// <summary>
/// The Microsoft.Data.Analysis that comes with the kernel, for SQL cells of a notebook that brings none. It lies in a
/// folder of its own, so that it is not in the process before it is needed, and the notebook's own has precedence.
/// </summary>
internal static class OwnFrames
{
    public const string Name = "Microsoft.Data.Analysis";

    public static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "frames");

    public static readonly string Path = System.IO.Path.Combine(Folder, Name + ".dll");

    /// <summary>A library built against newer frames than those that a SQL cell has taken would fail at some member, later.</summary>
    /// <param name="copy">The folder that is being opened.</param>
    /// <param name="ownCopy">The copy of <see cref="Folder"/>, or null where no SQL cell has taken it.</param>
    /// <param name="taken">The frames in use, or null.</param>
    /// <exception cref="LibraryException">The folder brings newer frames than the kernel's own, which are in use.</exception>
    public static void RefuseNewer(string copy, string? ownCopy, ManagedDll? taken, string target)
    {
        var path = System.IO.Path.Combine(copy, Name + ".dll");
        if (ownCopy is not null && taken is not null && taken.Path.StartsWith(ownCopy, StringComparison.Ordinal)
            && File.Exists(path) && ManagedDll.Read(path) is { } brought && brought.Version > taken.Version)
            throw new LibraryException(
                $"#r \"{target}\": it brings {Name} {brought.Version}, but a SQL cell has taken the kernel's own {taken.Version} "
                + "already, and a kernel can hold only one. Restart it and put this #r before the first SQL cell.");
    }
}
