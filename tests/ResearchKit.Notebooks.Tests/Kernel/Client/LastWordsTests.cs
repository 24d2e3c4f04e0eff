using ResearchKit.Kernel.Client;

namespace ResearchKit.Notebooks.Tests.Kernel.Client;

public class LastWordsTests
{
    [Fact]
    public async Task The_last_twenty_lines_are_kept()
    {
        var errors = new StringReader(string.Join('\n', Enumerable.Range(1, 30)));
        Assert.Equal(string.Join('\n', Enumerable.Range(11, 20)), await new LastWords(errors).WithinAsync(TimeSpan.FromSeconds(10)));
    }
}
