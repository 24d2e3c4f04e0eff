using System.Globalization;
using System.Text;
using ResearchKit.Kernel.Client;
using ResearchKit.Kernel.Protocol;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Running;

/// <summary>Gathers the events of one cell into its outputs. Chunks of one stream that follow each other become one output.</summary>
internal sealed class OutputCollector(int cellNumber, int executionCount, int characterLimit)
{
    private readonly List<CellOutput> _outputs = [];
    private readonly StringBuilder _text = new();
    private string? _stream;
    private long _characters;

    public List<NotebookFigure> Figures { get; } = [];

    public CellError? Error { get; private set; }

    /// <exception cref="KernelFault">A picture is not Base64, or the cell has put out more than it may.</exception>
    public void Add(KernelEvent kernelEvent)
    {
        _characters += kernelEvent switch
        {
            StreamEvent chunk => chunk.Text.Length,
            DisplayEvent display => display.Data.Values.Sum(form => (long)form.Length),
            _ => 0,
        };
        if (_characters > characterLimit)
            throw new KernelFault("OutputLimit", string.Create(CultureInfo.InvariantCulture,
                $"The cell put out more than its limit of {characterLimit:N0} characters and was ended."));
        switch (kernelEvent)
        {
            case StreamEvent chunk:
                if (chunk.Name != _stream)
                    CloseStream();
                _stream = chunk.Name;
                _text.Append(chunk.Text);
                break;
            case DisplayEvent display:
                CloseStream();
                var data = MimeBundle.FromTexts(display.Data);
                _outputs.Add(display.IsResult ? new ResultOutput(data, executionCount) : new DisplayOutput(data));
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
        CloseStream();
        Error ??= error;
        _outputs.Add(new ErrorOutput(error.Name, error.Message, error.Trace));
    }

    public IReadOnlyList<CellOutput> Outputs()
    {
        CloseStream();
        return _outputs;
    }

    private void CloseStream()
    {
        if (_stream is not null && _text.Length > 0)
            _outputs.Add(new StreamOutput(_stream, _text.ToString()));
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
