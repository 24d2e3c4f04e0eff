using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ResearchKit.Charts.Lettering;

namespace ResearchKit.Charts.Rendering;

/// <summary>Writes XPlot's objects as JSON, with the attributes that plotly.js has gained since XPlot was made.</summary>
internal static class PlotlyJson
{
    // Not JsonConvert: a notebook may have set other defaults for the process.
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings { Culture = CultureInfo.InvariantCulture });

    public static JObject Of(object xplot, params (string Name, JToken Value)[] newer)
    {
        var json = JObject.FromObject(xplot, Serializer);
        foreach (var (name, value) in newer)
            json[name] = value;
        return json;
    }

    /// <summary>Text for plotly, which reads a few HTML tags in it and takes every line to run from the left unless told.</summary>
    public static string Escape(string text)
    {
        var escaped = text
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        return Scripts.RunsRightToLeft(text) ? $"\u202B{escaped}\u202C" : escaped;
    }

    public static string Lines(IEnumerable<string> lines) => string.Join("<br>", lines.Select(Escape));

    public static string Write(JToken json, StringEscapeHandling escaping)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { StringEscapeHandling = escaping, Culture = CultureInfo.InvariantCulture };
        json.WriteTo(writer);
        return text.ToString();
    }
}
