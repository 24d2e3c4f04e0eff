using ResearchKit.Notebooks.Running;

namespace ResearchKit.Notebooks.Tests.Running;

public class LastWordsTests
{
    [Fact]
    public async Task The_last_twenty_lines_are_kept()
    {
        var errors = new StringReader(string.Join('\n', Enumerable.Range(1, 30)));
        Assert.Equal(string.Join('\n', Enumerable.Range(11, 20)), await new LastWords(errors).WithinAsync(TimeSpan.FromSeconds(10)));
    }
}
