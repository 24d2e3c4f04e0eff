extern alias kernel;

using kernel::ResearchKit.Kernel.Jupyter;

namespace ResearchKit.Notebooks.Tests.Jupyter;

public class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("abc", 99, 3)]
    [InlineData("abc", -1, 0)]
    [InlineData("\U0001F600x", 1, 2)]
    [InlineData("\U0001F600\U0001F600x", 2, 4)]
    [InlineData("é\U0001F600.To", 3, 4)]
    [InlineData("مرحبا", 3, 3)]
    [InlineData("\uD83D", 1, 1)]
    [InlineData("\uDE00\uD83D", 1, 1)]
    public void Code_points_to_units(string text, long codePoints, int units) => Assert.Equal(units, CodePoints.ToUtf16(text, codePoints));

    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("abc", 99, 3)]
    [InlineData("\U0001F600x", 2, 1)]
    [InlineData("\U0001F600x", 1, 1)]
    [InlineData("\uD83Dx", 2, 2)]
    public void Units_to_code_points(string text, int units, int codePoints) => Assert.Equal(codePoints, CodePoints.FromUtf16(text, units));
}
