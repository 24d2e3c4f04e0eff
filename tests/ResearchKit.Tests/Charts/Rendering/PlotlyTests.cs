using System.Text.Json;
using ResearchKit.Charts;
using ResearchKit.Charts.Scenes;

namespace ResearchKit.Tests.Charts.Rendering;

public class PlotlyTests
{
    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void Axes_have_the_ticks_limits_and_titles_of_print(string name)
    {
        var scene = Composer.Compose(Examples.Of(name));
        var layout = Json(Examples.Of(name)).GetProperty("layout");
        foreach (var (key, axis) in ((string, ScaledAxis)[])[("xaxis", scene.X), ("yaxis", scene.Y)])
        {
            var json = layout.GetProperty(key);
            Assert.Equal(axis.Axis.Scale == AxisScale.Logarithmic ? "log" : "linear", json.GetProperty("type").GetString());
            Assert.Equal("array", json.GetProperty("tickmode").GetString());
            Assert.Equal(axis.Ticks.Select(tick => tick.Value), Numbers(json.GetProperty("tickvals")));
            Assert.Equal(axis.Ticks.Select(tick => tick.Label), Texts(json.GetProperty("ticktext")).Select(text => text!.Replace("<br>", " ")));
            Assert.Equal([axis.Project(axis.Lower), axis.Project(axis.Upper)], Numbers(json.GetProperty("range")));
            Assert.Equal(axis.Axis.Title, json.GetProperty("title").GetProperty("text").GetString()!.Trim('\u202B', '\u202C'));
        }
        Assert.Equal(480, layout.GetProperty("height").GetDouble());
        Assert.True(layout.GetProperty("autosize").GetBoolean());
    }

    [Fact]
    public void Traces_hold_the_data_themselves_not_their_logarithms()
    {
        var traces = Traces(Examples.Scatter);
        var retail = traces.Single(trace => trace.GetProperty("name").GetString() == "retail");
        Assert.Equal(("scatter", "markers"), (retail.GetProperty("type").GetString(), retail.GetProperty("mode").GetString()));
        Assert.Equal([120, 1_500, 22_000], Numbers(retail.GetProperty("x")));
        Assert.Equal("#0072B2", retail.GetProperty("marker").GetProperty("color").GetString());
        Assert.Equal("toself", traces[0].GetProperty("fill").GetString());
        Assert.Equal(5, traces.Count(trace => trace.GetProperty("showlegend").GetBoolean()));
    }

    [Fact]
    public void The_legend_keeps_the_order_of_print()
    {
        var ranked = Traces(Examples.Scatter).OrderBy(trace => trace.GetProperty("legendrank").GetInt32()).Select(trace => trace.GetProperty("name").GetString());
        Assert.Equal(Composer.Compose(Examples.Scatter).Legend.Select(entry => entry.Name), ranked);
    }

    [Fact]
    public void Bars_lie_in_rows_with_their_intervals()
    {
        var traces = Traces(Examples.Rows);
        Assert.Equal(("bar", "h"), (traces[0].GetProperty("type").GetString(), traces[0].GetProperty("orientation").GetString()));
        Assert.Equal([12.3, 7.4, 3.1], Numbers(traces[0].GetProperty("x")));
        Assert.Equal(["Nano (below 10,000 accounts): 12.3 (10 to 14.9)", "Micro: 7.4 (6.5 to 8.4)", "Macro: 3.1"], Texts(traces[0].GetProperty("text")));
        var (middle, arm) = (Numbers(traces[1].GetProperty("x")), Numbers(traces[1].GetProperty("error_x").GetProperty("array")));
        Assert.Equal([10.0, 6.5], middle.Zip(arm, (at, length) => Math.Round(at - length, 9)));
    }

    [Fact]
    public void Bins_on_a_logarithmic_axis_reach_from_edge_to_edge()
    {
        var bar = Traces(Examples.Histogram).Single();
        var bars = Composer.Compose(Examples.Histogram).Marks.OfType<BarsMark>().Single().Bars;
        var ends = Numbers(bar.GetProperty("x")).Zip(Numbers(bar.GetProperty("width")), (middle, width) => Math.Round(middle + width / 2, 6));
        Assert.Equal(bars.Select(each => Math.Round(each.To, 6)), ends);
        Assert.Equal(400, Numbers(bar.GetProperty("y")).Sum());
    }

    [Fact]
    public void A_density_leaves_empty_cells_empty()
    {
        var heat = Traces(Examples.Density).Single();
        Assert.Equal("heatmap", heat.GetProperty("type").GetString());
        var cells = heat.GetProperty("z").EnumerateArray().SelectMany(row => row.EnumerateArray()).ToArray();
        var counts = heat.GetProperty("text").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(count => count.GetInt32()).ToArray();
        Assert.Equal(6_000, counts.Sum());
        Assert.Equal(counts.Select(count => count == 0), cells.Select(cell => cell.ValueKind == JsonValueKind.Null));
        Assert.Contains("Density of 6,000 points", Json(Examples.Density).GetProperty("layout").GetProperty("title").GetProperty("text").GetString());
    }

    [Fact]
    public void Annotations_stand_at_logarithms_and_their_words_are_escaped()
    {
        var note = Json(Examples.Scatter).GetProperty("layout").GetProperty("annotations")[0];
        Assert.Equal("<b>a &amp; b &lt; c</b>", note.GetProperty("text").GetString());
        Assert.Equal(Math.Log10(95_000), note.GetProperty("x").GetDouble(), 1e-12);
        var rule = Json(Examples.Years).GetProperty("layout").GetProperty("shapes")[0];
        Assert.Equal(("paper", 2018.0), (rule.GetProperty("yref").GetString(), rule.GetProperty("x0").GetDouble()));
    }

    [Fact]
    public void Json_defaults_of_the_process_change_nothing()
    {
        var before = Newtonsoft.Json.JsonConvert.DefaultSettings;
        var expected = Examples.Forest.ToPlotlyJson();
        Newtonsoft.Json.JsonConvert.DefaultSettings = () => new() { Formatting = Newtonsoft.Json.Formatting.Indented, FloatFormatHandling = Newtonsoft.Json.FloatFormatHandling.Symbol };
        try
        {
            Assert.Equal(expected, Examples.Forest.ToPlotlyJson());
        }
        finally
        {
            Newtonsoft.Json.JsonConvert.DefaultSettings = before;
        }
    }

    private static JsonElement Json(Figure figure) => JsonDocument.Parse(figure.ToPlotlyJson()).RootElement;

    private static JsonElement[] Traces(Figure figure) => [.. Json(figure).GetProperty("data").EnumerateArray()];

    private static IEnumerable<double> Numbers(JsonElement array) => array.EnumerateArray().Select(each => each.GetDouble());

    private static IEnumerable<string?> Texts(JsonElement array) => array.EnumerateArray().Select(each => each.GetString());
}
