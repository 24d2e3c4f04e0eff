using System.Globalization;
using System.Text;
using ResearchKit.Kernel.Client;
using ResearchKit.Kernel.Protocol;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Running;

/// <summary>Gathers the events of one cell into its outputs. Chunks of one stream that follow each other become one output.</summary>
internal sealed class OutputCollector(int cellNumber, int executionCount, int characterLimit, Displays displays)
{
    private readonly List<OutputSlot> _outputs = [];
    private readonly StringBuilder _text = new();
    private string? _stream;
    private long _characters;
    private bool _isToBeCleared;

    public List<NotebookFigure> Figures { get; } = [];

    public CellError? Error { get; private set; }

    /// <exception cref="KernelFault">A picture is not Base64, or the cell has put out more than it may.</exception>
    public void Add(KernelEvent kernelEvent)
    {
        _characters += kernelEvent switch
        {
            StreamEvent chunk => chunk.Text.Length,
            DisplayEvent display => display.Data.Values.Sum(form => (long)form.Length),
            UpdateEvent update => update.Data.Values.Sum(form => (long)form.Length),
            _ => 0,
        };
        if (_characters > characterLimit)
            throw new KernelFault("OutputLimit", string.Create(CultureInfo.InvariantCulture,
                $"The cell put out more than its limit of {characterLimit:N0} characters and was ended."));
        switch (kernelEvent)
        {
            case StreamEvent chunk:
                ClearWhereAsked();
                if (chunk.Name != _stream)
                    CloseStream();
                _stream = chunk.Name;
                _text.Append(chunk.Text);
                break;
            case DisplayEvent display:
                ClearWhereAsked();
                CloseStream();
                var data = MimeBundle.FromTexts(display.Data);
                var slot = new OutputSlot(display.IsResult ? new ResultOutput(data, executionCount) : new DisplayOutput(data));
                _outputs.Add(slot);
                if (display.DisplayId is { } id)
                    displays.Add(id, slot);
                break;
            case UpdateEvent update:
                displays.Update(update.DisplayId, MimeBundle.FromTexts(update.Data));
                break;
            case ClearEvent clear:
                _isToBeCleared = true;
                if (!clear.Wait)
                    ClearWhereAsked();
                break;
            case FigureEvent figure:
                Figures.Add(new NotebookFigure(cellNumber, figure.Name, figure.Svg, Bytes(figure.Png)));
                break;
            case ErrorEvent error:
                Add(new CellError(error.Name, error.Message, error.Line, error.Trace));
                break;
        }
    }

    public void Add(CellError error)
    {
        ClearWhereAsked();
        CloseStream();
        Error ??= error;
        _outputs.Add(new OutputSlot(new ErrorOutput(error.Name, error.Message, error.Trace)));
    }

    /// <summary>The outputs as they are now; a later cell may update some of them.</summary>
    public IReadOnlyList<CellOutput> Outputs()
    {
        CloseStream();
        return [.. _outputs.Select(slot => slot.Output)];
    }

    /// <summary>What a cell took back is not put out, and neither are the files of its pictures: of an animation the last one stays.</summary>
    private void ClearWhereAsked()
    {
        if (!_isToBeCleared)
            return;
        _isToBeCleared = false;
        CloseStream();
        _outputs.Clear();
        Figures.Clear();
    }

    private void CloseStream()
    {
        if (_stream is not null && _text.Length > 0)
            _outputs.Add(new OutputSlot(new StreamOutput(_stream, _text.ToString())));
        _text.Clear();
        _stream = null;
    }

    private static byte[]? Bytes(string? base64)
    {
        try
        {
            return base64 is null ? null : Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw new KernelFault("KernelProtocol", "The kernel sent a figure whose PNG is not Base64.");
        }
    }
}
