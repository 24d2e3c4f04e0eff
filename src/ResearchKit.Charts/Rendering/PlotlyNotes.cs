using Newtonsoft.Json.Linq;
using ResearchKit.Charts.Scenes;
using ResearchKit.Charts.Sheets;
using ResearchKit.Charts.Theme;
using XPlot.Plotly;

namespace ResearchKit.Charts.Rendering;

/// <summary>Reference lines and annotations for plotly, on the side of their place that print has chosen.</summary>
internal static class PlotlyNotes
{
    public static JObject Rule(RuleMark rule)
    {
        var line = new Line { color = Ink.Rule.Hex, width = 1.5, dash = "dash" };
        // Unlike annotations, shapes take the value itself on a logarithmic axis.
        return PlotlyJson.Of(
            rule.Dimension == Dimension.X
                ? new Shape { type = "line", xref = "x", x0 = rule.Position, x1 = rule.Position, yref = "paper", y0 = 0, y1 = 1, line = line }
                : new Shape { type = "line", xref = "paper", x0 = 0, x1 = 1, yref = "y", y0 = rule.Position, y1 = rule.Position, line = line },
            ("layer", "above"));
    }

    public static IEnumerable<JObject> Of(Sheet sheet)
    {
        foreach (var placed in sheet.Notes)
            yield return placed.Mark switch
            {
                RuleMark { Dimension: Dimension.X } rule => Note(
                    placed.Text, "x", sheet.Scene.X.Project(rule.Position), SideOf(placed.Text.Box.Left, placed.Text.Box.Right, sheet.XAt(rule.Position)),
                    "paper", (sheet.Data.Bottom - placed.Text.Box.Top) / sheet.Data.Height, "top"),
                RuleMark rule => Note(
                    placed.Text, "paper", (placed.Text.Box.Right - sheet.Data.Left) / sheet.Data.Width, "right",
                    "y", sheet.Scene.Y.Project(rule.Position), placed.Text.Box.Bottom <= sheet.YAt(rule.Position) ? "bottom" : "top"),
                NoteMark note => Note(
                    placed.Text, "x", sheet.Scene.X.Project(note.X), SideOf(placed.Text.Box.Left, placed.Text.Box.Right, sheet.XAt(note.X)),
                    "y", sheet.Scene.Y.Project(note.Y), placed.Text.Box.Bottom <= sheet.YAt(note.Y) ? "bottom" : "top"),
                _ => throw new NotSupportedException(placed.Mark.GetType().Name),
            };
    }

    private static JObject Note(PlacedText text, string xref, double x, string xanchor, string yref, double y, string yanchor) => PlotlyJson.Of(
        new Annotation
        {
            text = $"<b>{PlotlyJson.Escape(text.Text)}</b>",
            xref = xref,
            x = x,
            xanchor = xanchor,
            yref = yref,
            y = y,
            yanchor = yanchor,
            showarrow = false,
            bgcolor = "rgba(255,255,255,0.7)",
            font = new Font { size = text.Style.Size },
        },
        ("xshift", xref == "paper" ? 0 : xanchor switch { "left" => 5, "right" => -5, _ => 0 }),
        ("yshift", yref == "paper" ? 0 : yanchor == "bottom" ? 3 : -3));

    private static string SideOf(double left, double right, double place) =>
        left >= place ? "left" : right <= place ? "right" : "center";
}
