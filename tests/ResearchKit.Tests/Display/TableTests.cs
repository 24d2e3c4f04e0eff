using ResearchKit.Display;

namespace ResearchKit.Tests.Display;

public class TableTests
{
    private static readonly Table Example = new(
        "Two methods", [Column.Text("method"), Column.Number("r")], [["Pearson", "0.57"], ["a < b", "−0.1"]]);

    [Fact]
    public void Text_sets_words_left_and_numbers_right() => Assert.Equal(
        "Two methods\n" +
        "method      r\n" +
        "───────  ────\n" +
        "Pearson  0.57\n" +
        "a < b    −0.1\n", Example.ToText());

    [Fact]
    public void Html_escapes_what_a_cell_holds()
    {
        Assert.Contains("<td style=\"text-align:left\">a &lt; b</td>", Example.ToHtml());
        Assert.StartsWith("<table><caption>Two methods</caption><thead>", Example.ToHtml());
    }

    [Fact]
    public void A_ragged_row_is_refused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new Table("", [Column.Text("a")], [["1", "2"]]));
        Assert.StartsWith("Each row needs 1 cells; one has 2.", thrown.Message);
    }

    [Fact]
    public void A_notebook_engine_finds_every_form_by_name()
    {
        // As engines do it: the attribute by its name on the type, its source by reflection, members by name.
        var attribute = typeof(Table).GetCustomAttributes(false)
            .Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var sourceType = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var source = Activator.CreateInstance(sourceType)!;
        var formatters = ((IEnumerable<object>)sourceType.GetMethod("CreateTypeFormatters")!.Invoke(source, [])!)
            .ToDictionary(f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)!);

        using var writer = new StringWriter();
        var html = formatters["text/html"];
        Assert.Equal(true, html.GetType().GetMethod("Format")!.Invoke(html, [Example, writer]));
        Assert.Equal(Example.ToHtml(), writer.ToString());
        var png = formatters["image/png"];
        Assert.Equal(false, png.GetType().GetMethod("Format")!.Invoke(png, [Example, writer]));
    }
}
