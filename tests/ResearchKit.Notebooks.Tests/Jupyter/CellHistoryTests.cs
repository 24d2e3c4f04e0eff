extern alias kernel;

using kernel::ResearchKit.Kernel.Jupyter;

namespace ResearchKit.Notebooks.Tests.Jupyter;

public class CellHistoryTests
{
    private readonly CellHistory _history = new();

    public CellHistoryTests()
    {
        string[] cells = ["var a = 1;", "a + 1", "Path.Join(@\"c:\\\", \"d\")", "a + 1", "display(\n  a)"];
        for (var i = 0; i < cells.Length; i++)
            _history.Add(new(i + 1, cells[i], null));
    }

    [Theory]
    [InlineData(2L, "4,5")]
    [InlineData(99L, "1,2,3,4,5")]
    [InlineData(0L, "")]
    [InlineData(-1L, "")]
    [InlineData(null, "1,2,3,4,5")]
    public void Tail(long? count, string numbers) => Assert.Equal(numbers, Numbers(_history.Tail(count)));

    [Theory]
    [InlineData(1, 2, 4L, "2,3")]
    [InlineData(0, 2, 4L, "2,3")]
    [InlineData(1, 4, null, "4,5")]
    [InlineData(1, 0, 99L, "1,2,3,4,5")]
    [InlineData(1, 4, 2L, "")]
    [InlineData(2, 1, null, "")]
    [InlineData(-1, 1, null, "")]
    public void Range(long session, long start, long? stop, string numbers) => Assert.Equal(numbers, Numbers(_history.Range(session, start, stop)));

    [Theory]
    [InlineData("*", false, null, "1,2,3,4,5")]
    [InlineData("a + ?", false, null, "2,4")]
    [InlineData("a + ?", true, null, "4")]
    [InlineData("a*", false, 1L, "4")]
    [InlineData("*a)", false, null, "5")]
    [InlineData("A*", false, null, "")]
    [InlineData("a", false, null, "")]
    [InlineData(@"*c:\*", false, null, "3")]
    public void Search(string pattern, bool unique, long? count, string numbers) =>
        Assert.Equal(numbers, Numbers(_history.Search(pattern, unique, count)));

    [Fact]
    public void The_oldest_are_forgotten()
    {
        for (var i = 6; i <= CellHistory.Kept + 3; i++)
            _history.Add(new(i, "x", null));
        Assert.Equal(CellHistory.Kept, _history.Tail(null).Count());
        Assert.Equal(4, _history.Tail(null).First().Number);
    }

    private static string Numbers(IEnumerable<HistoryEntry> entries) => string.Join(',', entries.Select(entry => entry.Number));
}
