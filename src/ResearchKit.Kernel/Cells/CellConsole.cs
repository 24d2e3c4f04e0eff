using System.Collections.Concurrent;
using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells;

/// <summary>The console of the cells: what they print goes out as events, what they read comes from whoever runs them.</summary>
internal sealed class CellConsole
{
    private readonly CellWriter _standardOutput;
    private readonly CellWriter _standardError;
    private readonly BlockingCollection<string> _replies = [];
    private bool _isSomebodyThere;

    public CellConsole(CellOutput output)
    {
        Output = output;
        _standardOutput = new CellWriter(output, CellStream.Output);
        _standardError = new CellWriter(output, CellStream.Error);
    }

    public CellOutput Output { get; }

    /// <summary>Makes it the console of the next cell: one before it may have redirected the streams and not put them back.</summary>
    /// <param name="isSomebodyThere">Whether a question can be asked; where not, the standard input is empty.</param>
    public void Begin(bool isSomebodyThere)
    {
        _isSomebodyThere = isSomebodyThere;
        // Of a question that was interrupted.
        while (_replies.TryTake(out _))
        {
        }
        Console.SetIn(isSomebodyThere ? new CellReader(this) : TextReader.Null);
        Console.SetOut(_standardOutput);
        Console.SetError(_standardError);
    }

    /// <summary>Asks a question and waits for the answer; null where nobody is there.</summary>
    public string? Ask(string prompt, bool isPassword)
    {
        if (!_isSomebodyThere)
            return null;
        var isAsked = false;
        Output.SendOfCell(id =>
        {
            isAsked = true;
            return new InputEvent(id, prompt, isPassword);
        });
        // A thread that outlived its cell would wait for ever, and take the answer to the next cell's question.
        return isAsked ? _replies.Take() : null;
    }

    public void Reply(string text) => _replies.Add(text);
}
