using Newtonsoft.Json.Linq;
using ResearchKit.Charts.Scenes;
using ResearchKit.Charts.Theme;
using XPlot.Plotly;
using Scene = ResearchKit.Charts.Scenes.Scene;

namespace ResearchKit.Charts.Rendering;

/// <summary>The marks of a scene as plotly traces.</summary>
internal sealed class PlotlyTraces
{
    private readonly Scene _scene;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private PlotlyTraces(Scene scene) => _scene = scene;

    public static JArray Of(Scene scene)
    {
        var traces = new PlotlyTraces(scene);
        return new JArray(scene.Marks.Select(traces.Trace).OfType<JObject>());
    }

    // Rules and notes belong to the layout.
    private JObject? Trace(Mark mark) => mark switch
    {
        DotsMark dots => Dots(dots),
        LineMark line => Named(line.Name, PlotlyJson.Of(
            new Scatter { x = line.X, y = line.Y, mode = "lines", line = new Line { color = line.Ink.Hex, width = 2.5 } },
            ("hovertemplate", Coordinates()))),
        BandMark band => Named(band.Name, PlotlyJson.Of(new Scatter
        {
            x = band.X.Concat(band.X.Reverse()).ToArray(),
            y = band.Upper.Concat(band.Lower.Reverse()).ToArray(),
            mode = "lines",
            fill = "toself",
            fillcolor = band.Ink.Css(Composer.BandOpacity),
            line = new Line { width = 0 },
            hoverinfo = "skip",
        })),
        BarsMark bars => Bars(bars),
        WhiskersMark whiskers => Whiskers(whiskers),
        DensityMark density => Density(density),
        _ => null,
    };

    private JObject Dots(DotsMark dots)
    {
        var marker = new Marker
        {
            color = dots.Ink.Hex,
            size = dots.Size + 1,
            symbol = Symbol(dots.Shape),
            opacity = Plate.Opacity(dots.X.Length),
        };
        var trace = new Scatter { x = dots.X, y = dots.Y, mode = "markers", marker = marker };
        if (dots.Hover is { } hover)
            trace.text = hover.Select(PlotlyJson.Escape).ToArray();
        return Named(dots.Name, PlotlyJson.Of(trace, ("hovertemplate", dots.Hover is null ? Coordinates() : "%{text}<extra></extra>")));
    }

    private JObject Bars(BarsMark mark)
    {
        double[] middles = [.. mark.Bars.Select(bar => (bar.From + bar.To) / 2)];
        double[] widths = [.. mark.Bars.Select(bar => bar.To - bar.From)];
        double[] values = [.. mark.Bars.Select(bar => bar.Value)];
        var rows = mark.Value == Dimension.X;
        var trace = new XPlot.Plotly.Bar
        {
            x = rows ? values : middles,
            y = rows ? middles : values,
            orientation = rows ? "h" : "v",
            marker = new Marker { color = mark.Ink.Css(mark.Opacity) },
            text = mark.Hover.Select(PlotlyJson.Escape).ToArray(),
        };
        return Named(mark.Name, PlotlyJson.Of(
            trace, ("width", new JArray(widths.Cast<object>())), ("textposition", "none"), ("hovertemplate", "%{text}<extra></extra>")));
    }

    private static JObject Whiskers(WhiskersMark mark)
    {
        // Centred on the arithmetic middle, from which both arms are given as distances; the estimate may lie elsewhere.
        double[] middles = [.. mark.Lower.Zip(mark.Upper, (lower, upper) => (lower + upper) / 2)];
        double[] arms = [.. mark.Lower.Zip(mark.Upper, (lower, upper) => (upper - lower) / 2)];
        var trace = new Scatter
        {
            x = mark.Value == Dimension.X ? middles : mark.At,
            y = mark.Value == Dimension.X ? mark.At : middles,
            mode = "markers",
            marker = new Marker { opacity = 0.0 },
            hoverinfo = "skip",
            showlegend = false,
        };
        if (mark.Value == Dimension.X)
            trace.error_x = new Error_x { type = "data", array = arms, color = mark.Ink.Hex, thickness = 2, width = 4 };
        else
            trace.error_y = new Error_y { type = "data", array = arms, color = mark.Ink.Hex, thickness = 2, width = 4 };
        return PlotlyJson.Of(trace);
    }

    private JObject Density(DensityMark mark)
    {
        var shades = Enumerable.Range(0, 9).Select(i => new object[] { i / 8.0, Palette.Density(i / 8.0).Hex }).ToArray();
        var trace = new Heatmap
        {
            x = mark.XEdges,
            y = mark.YEdges,
            zmin = 0,
            zmax = 1,
            colorscale = shades,
            showscale = false,
            z = mark.Counts.Select(row => row.Select(count => count == 0 ? (double?)null : Math.Round(mark.Darkness(count), 3))),
            text = mark.Counts,
        };
        return PlotlyJson.Of(trace, ("hoverongaps", false), ("hovertemplate", "%{text:,} points<extra></extra>"));
    }

    /// <summary>A series is listed in the legend once, though several marks may share its name.</summary>
    private JObject Named(string name, JObject trace)
    {
        var isListed = name.Length > 0 && _named.Add(name);
        trace["name"] = PlotlyJson.Escape(name);
        trace["showlegend"] = isListed;
        // Bands lie under all else, yet are listed where they were added.
        trace["legendrank"] = 1 + _scene.Legend.TakeWhile(entry => entry.Name != name).Count();
        if (name.Length > 0)
            trace["legendgroup"] = name;
        return trace;
    }

    private string Coordinates() =>
        $"{PlotlyJson.Escape(_scene.X.Axis.Label)}: %{{x:,.4~g}}<br>{PlotlyJson.Escape(_scene.Y.Axis.Label)}: %{{y:,.4~g}}";

    private static string Symbol(DotShape shape) => shape switch
    {
        DotShape.Circle => "circle",
        DotShape.Square => "square",
        DotShape.Triangle => "triangle-up",
        DotShape.Diamond => "diamond",
        DotShape.OpenCircle => "circle-open",
        _ => "square-open",
    };
}
