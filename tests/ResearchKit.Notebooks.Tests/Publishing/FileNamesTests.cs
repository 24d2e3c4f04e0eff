using CsCheck;
using ResearchKit.Notebooks.Publishing;
using ResearchKit.Tests;

namespace ResearchKit.Notebooks.Tests.Publishing;

public class FileNamesTests
{
    [Theory]
    [InlineData("followers by revenue", "followers-by-revenue")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("Größe: المتابعون", "Größe-المتابعون")]
    [InlineData("a_b.c", "a_b.c")]
    [InlineData(" ?! ", "figure")]
    [InlineData("", "figure")]
    [InlineData("con", "_con")]
    [InlineData("LPT1.x", "_LPT1.x")]
    [InlineData("COM0", "COM0")]
    public void Names_that_every_file_system_takes(string name, string expected) => Assert.Equal(expected, FileNames.Sanitised(name));

    [Fact]
    public void Each_name_is_given_once_whatever_its_case()
    {
        var names = new FileNames();
        Assert.Equal(["a", "A-2", "a-3", "a-2-2"], new[] { "a", "A", "a", "a-2" }.Select(names.Next));
    }

    [Fact]
    public void Whatever_the_name_it_stays_in_its_folder() => Gen.String.ForAll(name =>
    {
        var safe = FileNames.Sanitised(name);
        Assert.Equal(safe, Path.GetFileName(safe));
        Assert.InRange(safe.Length, 1, 82);
        Assert.False(safe.StartsWith('.') || safe.EndsWith('.'));
        Assert.Equal(safe, FileNames.Sanitised(safe));
    });
}
