namespace ResearchKit.Cli.Kernel;

/// <summary>Where Jupyter keeps and looks for kernels, by its own rules.</summary>
internal static class JupyterFolders
{
    /// <summary>Jupyter's folder for this user's data.</summary>
    public static string UserData
    {
        get
        {
            if (Variable("JUPYTER_DATA_DIR") is { } named)
                return named;
            if (OperatingSystem.IsMacOS())
                return Path.Combine(Home, "Library", "Jupyter");
            if (OperatingSystem.IsWindows())
                return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
            return Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(Home, ".local", "share"), "jupyter");
        }
    }

    /// <summary>All folders in which Jupyter looks for kernels, so far as a process outside Python can know them.</summary>
    public static IEnumerable<string> Kernels => Data.Distinct().Select(KernelsIn);

    public static string KernelsIn(string data) => Path.Combine(data, "kernels");

    private static IEnumerable<string> Data =>
    [
        .. Variable("JUPYTER_PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [],
        UserData,
        .. new[] { "VIRTUAL_ENV", "CONDA_PREFIX" }.Select(Variable).OfType<string>().Select(prefix => Path.Combine(prefix, "share", "jupyter")),
        .. OperatingSystem.IsWindows()
            ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter")]
            : new[] { "/usr/local/share/jupyter", "/usr/share/jupyter" },
    ];

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
