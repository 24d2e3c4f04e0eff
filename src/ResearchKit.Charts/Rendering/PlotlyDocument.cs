using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ResearchKit.Charts.Scenes;
using ResearchKit.Charts.Sheets;

namespace ResearchKit.Charts.Rendering;

/// <summary>A figure as plotly reads it: data, layout, configuration.</summary>
internal static class PlotlyDocument
{
    public static string Write(Figure figure, StringEscapeHandling escaping = StringEscapeHandling.Default)
    {
        var sheet = Typography.Lay(Composer.Compose(figure));
        var document = new JObject
        {
            ["data"] = PlotlyTraces.Of(sheet.Scene),
            ["layout"] = new PlotlyLayout(sheet).ToJson(),
            ["config"] = new JObject { ["responsive"] = true, ["displaylogo"] = false, ["displayModeBar"] = false },
        };
        return PlotlyJson.Write(document, escaping);
    }
}
