using System.Text;

namespace ResearchKit;

/// <summary>
/// Writes a file whole or not at all: to a temporary file beside the target, which is then renamed over it. A file that is
/// replaced keeps its permissions, and one that is reached by a symbolic link is replaced where it lies.
/// Compiled into each assembly that writes, since the notebooks' side and the kit share no reference.
/// </summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8WithoutMark = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly HashSet<string> Unfinished = [];
    private static bool _isProcessEnding;

    // A process that is told to end leaves its writers where they are: no finally of theirs runs any more.
    static AtomicFile() => AppDomain.CurrentDomain.ProcessExit += (_, _) => DeleteUnfinished();

    public static void Write(string path, string text) =>
        Write(path, temporary => File.WriteAllText(temporary, text, Utf8WithoutMark));

    public static void Write(string path, byte[] bytes) =>
        Write(path, temporary => File.WriteAllBytes(temporary, bytes));

    /// <summary>For writers that want a path of their own. The folder of the target is made when it is missing.</summary>
    /// <exception cref="OperationCanceledException">The process is ending.</exception>
    public static void Write(string path, Action<string> writeTo)
    {
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        // The process id keeps two runs that write the same target from meeting in one temporary file.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Environment.ProcessId}.partial");
        Beside(temporary, _ =>
        {
            writeTo(temporary);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        });
    }

    /// <summary>A file that is there while something is done and never afterwards, as the log beside a database.</summary>
    /// <exception cref="OperationCanceledException">The process is ending.</exception>
    public static void Beside(string path, Action<string> use)
    {
        Begin(path);
        try
        {
            use(path);
        }
        finally
        {
            End(path);
        }
    }

    private static void Begin(string temporary)
    {
        lock (Unfinished)
        {
            if (_isProcessEnding)
                throw new OperationCanceledException("The process is ending.");
            Unfinished.Add(temporary);
        }
    }

    private static void End(string temporary)
    {
        File.Delete(temporary);
        lock (Unfinished)
            Unfinished.Remove(temporary);
    }

    private static void DeleteUnfinished()
    {
        lock (Unfinished)
        {
            _isProcessEnding = true;
            foreach (var temporary in Unfinished)
            {
                try
                {
                    File.Delete(temporary);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // Windows keeps a file that is still open; nothing is left to tell it to.
                }
            }
        }
    }
}
