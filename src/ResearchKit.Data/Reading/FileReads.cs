using System.Diagnostics;

namespace ResearchKit.Data.Reading;

/// <summary>
/// Tells whoever listens which files were read: a runner of notebooks writes their hashes beside the results. A
/// <see cref="DiagnosticListener"/>, so that neither side needs a reference to the other.
/// </summary>
internal static class FileReads
{
    /// <summary>The name of the listener; it and the event's are known to the kernel.</summary>
    public const string ListenerName = "ResearchKit.Data";

    /// <summary>The event; its payload is the full path.</summary>
    public const string EventName = "FileRead";

    private static readonly DiagnosticListener Listener = new(ListenerName);

    /// <summary>To be called when a file has been read to its end without a fault.</summary>
    public static void Tell(string path)
    {
        if (Listener.IsEnabled(EventName))
            Listener.Write(EventName, Path.GetFullPath(path));
    }
}
