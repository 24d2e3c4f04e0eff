using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Stdio;

/// <summary>
/// Reads requests on a thread of its own, so that an interruption, an answer and the end of the input are seen while a cell
/// runs: at the end the process ends at once, and no kernel outlives its runner.
/// </summary>
internal sealed class RequestReader(Stream stream, TextWriter log, Action atEnd)
{
    private readonly BlockingCollection<KernelRequest> _requests = [];

    /// <summary>Called when a cell has been asked for, before any interruption that follows it.</summary>
    public required Action Expect { get; init; }

    /// <summary>Called when the running cell is to stop.</summary>
    public required Action Interrupt { get; init; }

    /// <summary>Called with the answer to a cell's question.</summary>
    public required Action<string> Reply { get; init; }

    public void Start() => new Thread(ReadToEnd) { IsBackground = true, Name = "requests" }.Start();

    /// <summary>The requests in their order; waits for the next one.</summary>
    public IEnumerable<KernelRequest> Requests => _requests.GetConsumingEnumerable();

    private void ReadToEnd()
    {
        using var lines = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                Take(ProtocolJson.Read(line));
            }
            catch (JsonException e)
            {
                log.WriteLine($"ResearchKit.Kernel: input line {number} is not a request and was left out: {e.Message}");
            }
        }
        _requests.CompleteAdding();
        atEnd();
    }

    private void Take(KernelRequest request)
    {
        switch (request)
        {
            case InterruptRequest:
                Interrupt();
                break;
            case InputReply reply:
                Reply(reply.Text);
                break;
            default:
                if (request is ExecuteRequest)
                    Expect();
                _requests.Add(request);
                break;
        }
    }
}
