using ResearchKit.Notebooks.Running;

namespace ResearchKit.Notebooks.Tests.Running;

public class DurationTextTests
{
    [Theory]
    [InlineData(300, "5 min")]
    [InlineData(90, "90 s")]
    [InlineData(60, "60 s")]
    [InlineData(0.5, "0.5 s")]
    public void Limits_read_as_they_were_set(double seconds, string text) => Assert.Equal(text, DurationText.Of(TimeSpan.FromSeconds(seconds)));
}
