namespace ResearchKit.Kernel.Libraries;

/// <summary>Folders for what the next kernel of this user can use again.</summary>
internal static class UserData
{
    /// <summary>The folder of this name, made where it is missing.</summary>
    public static string Folder(string name)
    {
        try
        {
            var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
            if (data.Length > 0)
                return Directory.CreateDirectory(Path.Combine(data, "ResearchKit", name)).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A home that may not be written to, as containers often have.
        }
        // Not a fixed name in the shared temporary folder: another user could lay files there.
        return Directory.CreateTempSubdirectory("researchkit-").FullName;
    }
}
