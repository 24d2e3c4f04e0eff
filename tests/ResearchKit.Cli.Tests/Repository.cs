namespace ResearchKit.Cli.Tests;

/// <summary>Where this checkout lies, and what its build has made, found upward from the test's own folder.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The built command.</summary>
    public static string Command { get; } = Path.Combine(Root, "artifacts", "bin", "ResearchKit.Cli", Configuration, "ResearchKit.Cli.dll");

    /// <summary>What notebooks reference: only a Release build fills artifacts/kit.</summary>
    public static string Kit { get; } = Configuration == "release"
        ? Path.Combine(Root, "artifacts", "kit", "ResearchKit.dll")
        : Path.Combine(Root, "artifacts", "bin", "ResearchKit", Configuration, "ResearchKit.dll");

    private static string Configuration => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ResearchKit.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("ResearchKit.sln is in no parent folder of the tests.");
        return folder.FullName;
    }
}
