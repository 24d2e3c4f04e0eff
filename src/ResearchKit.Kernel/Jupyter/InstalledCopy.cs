namespace ResearchKit.Kernel.Jupyter;

/// <summary>Keeps an installed kernel's files from being removed by a later installation while it runs.</summary>
internal static class InstalledCopy
{
    /// <summary>Made by the installation; absent where the kernel runs from a build.</summary>
    public const string LockName = ".in-use";

    public static IDisposable? Hold(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockName), FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
