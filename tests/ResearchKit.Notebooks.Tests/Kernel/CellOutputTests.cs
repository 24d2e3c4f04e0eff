extern alias kernel;
using CsCheck;
using kernel::ResearchKit.Kernel.Output;
using ResearchKit.Tests;
using DoneEvent = kernel::ResearchKit.Kernel.Protocol.DoneEvent;
using KernelEvent = kernel::ResearchKit.Kernel.Protocol.KernelEvent;
using StreamEvent = kernel::ResearchKit.Kernel.Protocol.StreamEvent;

namespace ResearchKit.Notebooks.Tests.Kernel;

public class CellOutputTests
{
    private static readonly string[] Pieces = ["a", "é", "😀", "\n", "العربية", "😀😀"];

    private readonly List<KernelEvent> _events = [];
    private readonly CellOutput _output;

    public CellOutputTests() => _output = new CellOutput(_events.Add);

    [Fact]
    public void However_text_is_written_it_arrives_whole_and_no_event_splits_a_character() =>
        Gen.Select(Gen.Int[0, 5].Select(i => Pieces[i]).Array[1, 20], Gen.Int[1, 7]).ForAll((texts, step) =>
        {
            _events.Clear();
            var whole = string.Concat(texts);
            _output.Begin(1, FigureFiles.NotSent);
            for (var i = 0; i < whole.Length; i += step)
            {
                _output.Write(CellStream.Output, whole.AsSpan(i, Math.Min(step, whole.Length - i)));
                _output.Flush();
            }
            _output.End(succeeded: true);
            var parts = _events.OfType<StreamEvent>().Select(part => part.Text).ToArray();
            Assert.Equal(whole, string.Concat(parts));
            Assert.DoesNotContain(parts.Zip(parts.Skip(1)), pair => char.IsSurrogatePair(pair.First[^1], pair.Second[0]));
        }, iter: 300);

    [Fact]
    public void Of_what_comes_between_cells_no_more_is_kept_than_a_megabyte()
    {
        for (var i = 0; i < 2 * CellOutput.MostBetweenCells / 1024; i++)
            _output.Write(CellStream.Output, new string('x', 1024));
        _output.Begin(1, FigureFiles.NotSent);
        _output.End(succeeded: true);
        Assert.Equal(CellOutput.MostBetweenCells, _events.OfType<StreamEvent>().Sum(part => part.Text.Length));
    }

    [Fact]
    public void Each_stream_keeps_its_text_and_the_order_between_them_is_kept()
    {
        _output.Begin(3, FigureFiles.NotSent);
        _output.Write(CellStream.Output, "a");
        _output.Write(CellStream.Error, "b");
        _output.Write(CellStream.Output, "c");
        _output.End(succeeded: false);
        Assert.Equal(
            [new StreamEvent(3, "stdout", "a"), new StreamEvent(3, "stderr", "b"), new StreamEvent(3, "stdout", "c"), new DoneEvent(3, false)],
            _events);
    }

    [Fact]
    public void Long_text_is_cut_into_pieces()
    {
        _output.Begin(1, FigureFiles.NotSent);
        _output.Write(CellStream.Output, new string('x', 10 * CellOutput.LongestText));
        Assert.InRange(_events.Count, 10, 11);
    }

    [Fact]
    public void Between_cells_nothing_is_sent()
    {
        _output.Write(CellStream.Error, "early\n");
        _output.Display("late", [], isResult: false);
        _output.Flush();
        Assert.Empty(_events);
        _output.Begin(2, FigureFiles.NotSent);
        _output.End(succeeded: true);
        Assert.Equal([new StreamEvent(2, "stderr", "early\n"), new DoneEvent(2, true)], _events);
    }
}
