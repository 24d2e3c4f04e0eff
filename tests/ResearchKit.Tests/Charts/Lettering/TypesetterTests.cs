using ResearchKit.Charts.Lettering;

namespace ResearchKit.Tests.Charts.Lettering;

public class TypesetterTests
{
    [Theory]
    [InlineData("Followers ≥ 10k → € ½ − ∞ √n ρ τ é ß Ω")]
    [InlineData("المتابعون ١٢٣ ؟")]
    public void Each_character_has_a_glyph_of_its_own_and_not_the_box(string line)
    {
        // A private-use character is in no font: its outline is the box.
        using var box = Typesetter.Outline("\uE123", 100, FontWeight.Regular);
        foreach (var letter in line.Where(letter => letter != ' '))
        {
            using var outline = Typesetter.Outline(letter.ToString(), 100, FontWeight.Regular);
            Assert.False(outline.IsEmpty, $"U+{(int)letter:X4} has no outline.");
            Assert.NotEqual(box.ToSvgPathData(), outline.ToSvgPathData());
        }
    }

    [Fact]
    public void Arabic_letters_join()
    {
        var apart = "سوق".Sum(letter => Typesetter.Width(letter.ToString(), 100));
        Assert.True(Typesetter.Width("سوق", 100) < 0.95 * apart, "Joined letters are narrower than isolated ones.");
    }

    [Fact]
    public void Width_grows_with_size_and_weight()
    {
        Assert.Equal(2 * Typesetter.Width("Followers", 12), Typesetter.Width("Followers", 24), 1e-6);
        Assert.True(Typesetter.Width("Followers", 12, FontWeight.SemiBold) > Typesetter.Width("Followers", 12));
        Assert.Equal(0, Typesetter.Width("", 12));
    }

    [Fact]
    public void Several_threads_set_the_same_lines()
    {
        var expected = Typesetter.Width("thread 7 شركة", 12);
        var widths = ParallelEnumerable.Range(0, 200).Select(i => Typesetter.Width($"thread {i % 10} شركة", 12)).ToArray();
        Assert.Equal(expected, widths[7]);
        Assert.DoesNotContain(widths, width => width <= 0);
    }

    [Fact]
    public void Lines_break_between_words_and_no_word_is_lost()
    {
        const string text = "Macro accounts with one hundred thousand to one million followers";
        var lines = LineBreaker.Break(text, 150, 12);
        Assert.Equal(text, string.Join(' ', lines));
        Assert.True(lines.Count > 1);
        Assert.All(lines, line => Assert.True(Typesetter.Width(line, 12) <= 150));
        Assert.Equal(["unbreakablylongword", "a"], LineBreaker.Break("unbreakablylongword a", 5));
        Assert.Empty(LineBreaker.Break("", 5));
    }
}
