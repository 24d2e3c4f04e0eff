namespace ResearchKit.Kernel.Client;

/// <summary>Reads a stream of errors to its end and keeps the last lines.</summary>
internal sealed class LastWords
{
    private const int Lines = 20;

    private readonly Queue<string> _lines = new();
    private readonly Task _reading;

    public LastWords(TextReader errors) => _reading = ReadAsync(errors);

    /// <summary>The last lines; what another process, left behind, may still write is not waited for.</summary>
    public async Task<string> WithinAsync(TimeSpan wait)
    {
        await Task.WhenAny(_reading, Task.Delay(wait));
        lock (_lines)
            return string.Join('\n', _lines);
    }

    private async Task ReadAsync(TextReader errors)
    {
        try
        {
            while (await errors.ReadLineAsync() is { } line)
                lock (_lines)
                {
                    if (_lines.Count == Lines)
                        _lines.Dequeue();
                    _lines.Enqueue(line);
                }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process was disposed while its pipe was open; the lines so far are the last ones.
        }
    }
}
