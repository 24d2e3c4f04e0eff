using ResearchKit.Charts;
using ResearchKit.Charts.Scenes;
using ResearchKit.Charts.Sheets;

namespace ResearchKit.Tests.Charts.Sheets;

public class SheetTests
{
    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void No_words_overlap_one_another_or_the_data(string name)
    {
        foreach (var (width, height) in ((int, int)[])[(720, 480), (480, 400), (1_200, 700)])
        {
            var sheet = Of(Examples.Of(name).WithSize(width, height));
            var paper = new Box(0, 0, width, height);
            foreach (var text in sheet.Texts)
            {
                Assert.True(paper.Contains(text.Box), $"'{text.Text}' leaves the paper: {text.Box}");
                Assert.False(text.Role != TextRole.Note && text.Box.Overlaps(sheet.Data), $"'{text.Text}' stands on the data.");
                Assert.False(text.Role == TextRole.Note && !sheet.Data.Contains(text.Box), $"'{text.Text}' stands outside of the data.");
                Assert.DoesNotContain(sheet.Texts, other => other != text && other.Box.Overlaps(text.Box));
                Assert.True(text.Style.Size >= 11);
            }
            Assert.All(sheet.Swatches, swatch => Assert.False(swatch.Box.Overlaps(sheet.Data)));
            Assert.True(sheet.Data.Width * sheet.Data.Height > 0.3 * width * height, $"{name} at {width} by {height} leaves too little to the data.");
        }
    }

    [Fact]
    public void Every_tick_of_both_axes_is_written_at_its_place()
    {
        var sheet = Of(Examples.Scatter);
        foreach (var tick in sheet.Scene.X.Ticks)
        {
            var text = Assert.Single(sheet.Texts, text => text.Role == TextRole.XTick && text.Text == tick.Label);
            Assert.Equal(sheet.XAt(tick.Value), (text.Box.Left + text.Box.Right) / 2, 1e-9);
        }
        Assert.Equal(sheet.Scene.Y.Ticks.Select(tick => tick.Label), sheet.Texts.Where(text => text.Role == TextRole.YTick).Select(text => text.Text));
        Assert.Equal("Revenue (€ a year)", Assert.Single(sheet.Texts, text => text.Role == TextRole.YTitle).Text);
        Assert.Equal("Synthetic market, scenario reference, seed 2026", Assert.Single(sheet.Texts, text => text.Role == TextRole.Source).Text);
    }

    [Fact]
    public void Words_that_run_from_the_right_begin_there()
    {
        var sheet = Of(Examples.Arabic);
        Assert.Equal(720 - 16, Assert.Single(sheet.Texts, text => text.Role == TextRole.Title).Box.Right, 1e-9);
        Assert.Equal(720 - 16, sheet.Swatches.Max(swatch => swatch.Box.Right), 1e-9);
        Assert.True(sheet.Swatches[0].Box.Left > sheet.Texts.First(text => text.Role == TextRole.Legend).Box.Left);
    }

    [Fact]
    public void A_density_says_so_below_the_title() => Assert.Contains(
        Of(Examples.Density).Texts, text => text.Role == TextRole.Subtitle && text.Text.StartsWith("Density of 6,000 points", StringComparison.Ordinal));

    [Fact]
    public void Notes_at_one_place_step_aside_for_one_another()
    {
        var figure = Examples.Scatter;
        foreach (var word in (string[])["one", "two", "three", "four"])
            figure = figure.AddAnnotation(95_000, 25_000, word);
        var notes = Of(figure).Notes;
        Assert.Equal(5, notes.Count);
        Assert.DoesNotContain(notes, note => notes.Any(other => other != note && other.Text.Box.Overlaps(note.Text.Box)));
    }

    [Fact]
    public void What_is_noted_beyond_the_limits_is_not_drawn()
    {
        Assert.Empty(Of(Examples.Scatter.WithX(Axis.Log("Followers").Between(1, 1_000))).Notes);
        Assert.Equal(["median"], Of(Examples.Years.WithX(Axis.Linear("Year").Between(2019, 2023))).Notes.Select(note => note.Text.Text));
    }

    [Theory]
    [InlineData(1_234_567, 1_234_612)]
    [InlineData(0.0001234, 0.0001239)]
    [InlineData(-123_456, 98_765)]
    public void Long_numbers_on_a_small_figure_do_not_meet(double lower, double upper)
    {
        var ticks = Of(Examples.Named("small").WithSize(220, 220).WithX(Axis.Linear("x")).WithY(Axis.Linear("y"))
            .AddPoints([lower, upper], [1, 2])).Texts.Where(text => text.Role == TextRole.XTick).ToArray();
        Assert.NotEmpty(ticks);
        Assert.DoesNotContain(ticks, tick => ticks.Any(other => other != tick && other.Box.Overlaps(tick.Box)));
    }

    [Fact]
    public void Names_from_a_users_file_are_cut_and_units_are_kept()
    {
        var column = string.Concat(Enumerable.Repeat("lifetime_post_total_reach_", 6));
        var sheet = Of(Examples.Named("long").WithX(Axis.Linear(column, "people")).WithY(Axis.Linear(column, "people"))
            .AddPoints([1, 2], [1, 2], column));
        foreach (var role in (TextRole[])[TextRole.XTitle, TextRole.YTitle])
            Assert.EndsWith("… (people)", Assert.Single(sheet.Texts, text => text.Role == role).Text);
        Assert.EndsWith("…", Assert.Single(sheet.Texts, text => text.Role == TextRole.Legend).Text);
        Assert.All(sheet.Texts, text => Assert.True(new Box(0, 0, 720, 480).Contains(text.Box), text.Text));
    }

    [Fact]
    public void A_sentence_beside_a_point_stays_on_the_paper()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("a sentence", 20));
        var sheet = Of(Examples.Scatter.AddAnnotation(8_000, 12_000, sentence).AddReferenceLine(Dimension.X, 1_000, sentence)
            .AddReferenceLine(Dimension.Y, 10_000, sentence));
        Assert.Equal(4, sheet.Notes.Count);
        Assert.All(sheet.Notes, note => Assert.True(sheet.Data.Contains(note.Text.Box), note.Text.Text));
    }

    [Fact]
    public void Words_that_leave_no_room_are_refused()
    {
        var figure = Examples.Scatter.WithTitle(string.Join(' ', Enumerable.Repeat("long", 200))).WithSize(400, 300);
        Assert.Matches(@"^Figure 'scatter' of 400 by 300 pixels leaves its data \d+ by -?\d+: make it larger with WithSize, or shorten its words\.$",
            Assert.Throws<InvalidOperationException>(figure.ToSvg).Message);
    }

    private static Sheet Of(Figure figure) => Typography.Lay(Composer.Compose(figure));
}
