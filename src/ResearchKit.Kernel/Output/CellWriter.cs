using System.Globalization;
using System.Text;

namespace ResearchKit.Kernel.Output;

/// <summary>What a cell sees as Console.Out or Console.Error.</summary>
internal sealed class CellWriter : TextWriter
{
    private readonly CellOutput _output;
    private readonly CellStream _stream;

    public CellWriter(CellOutput output, CellStream stream) : base(CultureInfo.InvariantCulture)
    {
        _output = output;
        _stream = stream;
        // The same bytes on every platform.
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => _output.Write(_stream, [value]);

    public override void Write(char[] buffer, int index, int count) => _output.Write(_stream, buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => _output.Write(_stream, buffer);

    public override void Write(string? value) => _output.Write(_stream, value);

    public override void WriteLine(string? value) => _output.Write(_stream, value + "\n");

    public override void Flush() => _output.Flush();
}
