using System.Diagnostics;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Output;

/// <summary>
/// Hears from libraries which data files a cell reads, and sends each path once for a cell. Known by name, since the
/// kernel does not reference the kit: a <see cref="DiagnosticListener"/> named <see cref="ListenerName"/> that writes
/// the full path. Files that a cell opens itself are not seen.
/// </summary>
internal sealed class FileReads : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string ListenerName = "ResearchKit.Data";
    private const string EventName = "FileRead";

    private readonly CellOutput _output;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int? _cell;

    private FileReads(CellOutput output) => _output = output;

    public static void SendTo(CellOutput output) => DiagnosticListener.AllListeners.Subscribe(new FileReads(output));

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener listener)
    {
        if (listener.Name == ListenerName)
            listener.Subscribe(this, name => name == EventName);
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> told)
    {
        if (told is { Key: EventName, Value: string path })
            Send(path);
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    private void Send(string path) => _output.SendOfCell(cell =>
    {
        // Called under the lock of the output: readers tell from many threads.
        if (_cell != cell)
            _told.Clear();
        _cell = cell;
        return _told.Add(path) ? new FileReadEvent(cell, path) : null;
    });
}
