using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel;

/// <summary>The events of one cell.</summary>
internal sealed record CellResult(int Id, IReadOnlyList<KernelEvent> Events)
{
    public bool Succeeded => ((DoneEvent)Events[^1]).Succeeded;

    public ErrorEvent Error => Events.OfType<ErrorEvent>().Single();

    public string Stdout => string.Concat(Streams("stdout"));

    public string Stderr => string.Concat(Streams("stderr"));

    /// <summary>The plain text of the trailing expression; fails where there was none.</summary>
    public string Result => Displays.SingleOrDefault(display => display.IsResult)?.Data["text/plain"]
        ?? throw new InvalidOperationException($"The cell has no result. It put out: {Transcript}");

    public IEnumerable<DisplayEvent> Displays => Events.OfType<DisplayEvent>();

    /// <summary>All that came out, in order: neighbouring text of one stream joined, as a runner does.</summary>
    public string Transcript
    {
        get
        {
            var parts = new List<(string Kind, string Text)>();
            foreach (var (kind, text) in Events.Select(Part).Where(part => part.Text.Length > 0))
            {
                if (kind.StartsWith("std", StringComparison.Ordinal) && parts is [.., var last] && last.Kind == kind)
                    parts[^1] = (kind, last.Text + text);
                else
                    parts.Add((kind, text));
            }
            return string.Join(" | ", parts.Select(part => $"{part.Kind}: {part.Text}"));
        }
    }

    private static (string Kind, string Text) Part(KernelEvent kernelEvent) => kernelEvent switch
    {
        StreamEvent stream => (stream.Name, stream.Text),
        DisplayEvent display => (display.IsResult ? "result" : "display", display.Data["text/plain"]),
        ErrorEvent error => ("error", error.Message),
        _ => ("", ""),
    };

    private IEnumerable<string> Streams(string name) =>
        Events.OfType<StreamEvent>().Where(stream => stream.Name == name).Select(stream => stream.Text);
}
