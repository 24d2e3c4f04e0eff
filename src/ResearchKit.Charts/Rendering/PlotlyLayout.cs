using Newtonsoft.Json.Linq;
using ResearchKit.Charts.Lettering;
using ResearchKit.Charts.Scenes;
using ResearchKit.Charts.Sheets;
using ResearchKit.Charts.Theme;
using XPlot.Plotly;
using Scene = ResearchKit.Charts.Scenes.Scene;

namespace ResearchKit.Charts.Rendering;

/// <summary>Axes, words and legend for plotly: the same ticks and limits as in print, laid out for any width from 360 pixels.</summary>
/// <remarks>
/// plotly does not wrap text, so lines are broken for the narrowest page. The legend hangs below the title from a place
/// counted in pixels of the container; plotly moves the data down as its rows wrap.
/// </remarks>
internal sealed class PlotlyLayout(Sheet sheet)
{
    private const string Fonts = "\"IBM Plex Sans\", system-ui, -apple-system, \"Segoe UI\", Helvetica, Arial, sans-serif";
    private const int TitleSize = 17;
    private const double LineSpacing = 1.3;
    private const int SourceSize = 11;

    private readonly Scene _scene = sheet.Scene;

    public JObject ToJson()
    {
        var source = LineBreaker.Break(_scene.Figure.Source, 58);
        var title = Title();
        var head = 14 + title.Lines * TitleSize * LineSpacing;
        var hasLegend = _scene.Legend.Count > 0;
        var footer = source.Count * SourceSize * LineSpacing;
        var bottom = 24 + (_scene.X.Axis.Title.Length > 0 ? 24 : 0) + footer + (source.Count > 0 ? 10 : 0);
        var layout = new Layout.Layout
        {
            autosize = true,
            height = _scene.Figure.Height,
            font = new Font { family = Fonts, size = 12, color = Ink.Text.Hex },
            margin = new Margin { l = 48, r = 16, t = head + 10 + (hasLegend ? 24 : 0), b = bottom },
            paper_bgcolor = "#FFFFFF",
            plot_bgcolor = "#FFFFFF",
            hovermode = "closest",
            barmode = "overlay",
            showlegend = hasLegend,
        };
        return PlotlyJson.Of(
            layout,
            ("title", TitleJson(title.Text, title.Lines)),
            ("legend", Legend(head)),
            ("xaxis", AxisJson(PlotlyJson.Of(Ticks(_scene.X, new Xaxis())), _scene.X, 6)),
            ("yaxis", AxisJson(PlotlyJson.Of(Ticks(_scene.Y, new Yaxis())), _scene.Y, 8)),
            ("shapes", new JArray(_scene.Marks.OfType<RuleMark>().Where(rule => _scene.Axis(rule.Dimension).Holds(rule.Position)).Select(PlotlyNotes.Rule))),
            ("annotations", new JArray(PlotlyNotes.Of(sheet).Concat(Source(source, bottom)))));
    }

    private (string Text, int Lines) Title()
    {
        var title = LineBreaker.Break(_scene.Figure.Title, 38);
        string[] below = [.. LineBreaker.Break(_scene.Figure.Subtitle, 52), .. LineBreaker.Break(_scene.Caption, 52)];
        var text = title.Select(line => $"<b>{PlotlyJson.Escape(line)}</b>")
            .Concat(below.Select(line => $"<span style=\"font-size:13px;color:{Ink.Quiet.Hex}\">{PlotlyJson.Escape(line)}</span>"));
        return (string.Join("<br>", text), title.Count + below.Length);
    }

    private JObject TitleJson(string text, int lines)
    {
        var fromRight = Scripts.RunsRightToLeft(_scene.Figure.Title);
        return new JObject
        {
            ["text"] = text,
            ["font"] = new JObject { ["size"] = TitleSize },
            ["x"] = fromRight ? 1 : 0,
            ["xanchor"] = fromRight ? "right" : "left",
            // plotly hangs several lines half a line higher than one; both distances were found by looking.
            ["y"] = 1 - (lines > 1 ? 20.0 : 10.0) / _scene.Figure.Height,
            ["yanchor"] = "top",
            ["yref"] = "container",
            ["pad"] = new JObject { ["l"] = 12, ["r"] = 12 },
        };
    }

    private JObject Legend(double head) => new()
    {
        ["orientation"] = "h",
        ["x"] = Scripts.RunsRightToLeft(_scene.Figure.Title) ? 1 : 0,
        ["xanchor"] = Scripts.RunsRightToLeft(_scene.Figure.Title) ? "right" : "left",
        ["y"] = 1 - head / _scene.Figure.Height,
        ["yanchor"] = "top",
        ["yref"] = "container",
        ["font"] = new JObject { ["size"] = 13 },
        ["itemsizing"] = "constant",
    };

    private static Xaxis Ticks(ScaledAxis axis, Xaxis x)
    {
        (x.type, x.range, x.tickmode, x.tickvals, x.ticktext) = (Kind(axis), Range(axis), "array", Values(axis), Labels(axis));
        (x.showgrid, x.gridcolor, x.zeroline, x.showline, x.linecolor) = (HasGrid(axis), Ink.Grid.Hex, false, true, Ink.AxisLine.Hex);
        x.ticks = HasGrid(axis) ? "outside" : "";
        return x;
    }

    private static Yaxis Ticks(ScaledAxis axis, Yaxis y)
    {
        (y.type, y.range, y.tickmode, y.tickvals, y.ticktext) = (Kind(axis), Range(axis), "array", Values(axis), Labels(axis));
        (y.showgrid, y.gridcolor, y.zeroline, y.showline, y.linecolor) = (HasGrid(axis), Ink.Grid.Hex, false, true, Ink.AxisLine.Hex);
        y.ticks = HasGrid(axis) ? "outside" : "";
        return y;
    }

    // XPlot writes a title as a string, which plotly.js no longer reads.
    private static JObject AxisJson(JObject json, ScaledAxis axis, int standoff)
    {
        json["title"] = new JObject
        {
            ["text"] = PlotlyJson.Escape(axis.Axis.TitleWithin(title => title.Length <= 48)),
            ["font"] = new JObject { ["size"] = 13 },
            ["standoff"] = standoff,
        };
        json["automargin"] = true;
        return json;
    }

    private static string Kind(ScaledAxis axis) => axis.Axis.Scale == AxisScale.Logarithmic ? "log" : "linear";

    private static bool HasGrid(ScaledAxis axis) => axis.Axis.Scale != AxisScale.Category;

    private static double[] Range(ScaledAxis axis) => [axis.Project(axis.Lower), axis.Project(axis.Upper)];

    private static double[] Values(ScaledAxis axis) => [.. axis.Ticks.Select(tick => tick.Value)];

    private static string[] Labels(ScaledAxis axis) =>
        [.. axis.Ticks.Select(tick => PlotlyJson.Lines(LineBreaker.Break(tick.Label, 18)))];

    // At the right edge, whose margin is fixed: the left one grows with the labels of y.
    private static IEnumerable<JObject> Source(IReadOnlyList<string> lines, double bottom)
    {
        if (lines.Count > 0)
            yield return PlotlyJson.Of(
                new Annotation
                {
                    text = PlotlyJson.Lines(lines),
                    xref = "paper",
                    x = 1,
                    xanchor = "right",
                    yref = "paper",
                    y = 0,
                    yanchor = "bottom",
                    showarrow = false,
                    align = "right",
                    font = new Font { size = SourceSize, color = Ink.Quiet.Hex },
                },
                ("yshift", 4 - bottom));
    }
}
