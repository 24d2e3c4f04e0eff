using System.Globalization;

namespace ResearchKit.Notebooks.Running;

internal static class DurationText
{
    /// <summary>A limit as it was probably set: "5 min", "90 s", "0.5 s".</summary>
    public static string Of(TimeSpan limit) => limit.TotalMinutes >= 2 && limit.Ticks % TimeSpan.TicksPerMinute == 0
        ? limit.TotalMinutes.ToString(CultureInfo.InvariantCulture) + " min"
        : limit.TotalSeconds.ToString(CultureInfo.InvariantCulture) + " s";
}
