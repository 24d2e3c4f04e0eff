namespace ResearchKit.Tests;

/// <summary>Where this checkout lies, found upward from the test's own folder.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Real data that lie beside the checkout on some machines; they are not part of the product.</summary>
    public static string RealData { get; } = Path.Combine(Root, "..", "shared", "data");

    public static IEnumerable<string> SourceFiles(string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ResearchKit.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("ResearchKit.sln is in no parent folder of the tests.");
        return folder.FullName;
    }
}
