namespace ResearchKit.Data.Reading;

/// <summary>A file a user named, opened for reading; or one clear error.</summary>
internal static class InputFile
{
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path))
            throw new InputException("This is a folder; a file is needed.", path);
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            // A pipe can be read once only; the shape is checked in a pass of its own.
            if (file.CanSeek)
                return file;
            file.Dispose();
            throw new InputException("This is a pipe or a device; a file on disk is needed.", path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException("There is no such file.", path, cause: e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InputException("The file cannot be read: " + e.Message, path, cause: e);
        }
    }
}
