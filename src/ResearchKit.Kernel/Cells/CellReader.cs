namespace ResearchKit.Kernel.Cells;

/// <summary>What a cell sees as Console.In: each line is a question to whoever runs it.</summary>
internal sealed class CellReader(CellConsole console) : TextReader
{
    private string _line = "";
    private int _position;

    /// <summary>What stands on the console's current line is the question.</summary>
    public override string? ReadLine()
    {
        if (_position < _line.Length)
        {
            var rest = _line[_position..].TrimEnd('\n');
            _position = _line.Length;
            return rest;
        }
        return console.Ask(console.Output.TakeUnfinishedLine(), isPassword: false);
    }

    public override int Peek() => _position < _line.Length ? _line[_position] : -1;

    public override int Read()
    {
        if (_position == _line.Length)
        {
            if (ReadLine() is not { } line)
                return -1;
            (_line, _position) = (line + "\n", 0);
        }
        return _line[_position++];
    }
}
