using System.Globalization;

namespace ResearchKit.Cli.Run;

/// <summary>A measured time for a reader: "0.04 s", "12.3 s", "2 min 05 s".</summary>
internal static class ElapsedText
{
    public static string Of(TimeSpan elapsed) => elapsed.TotalSeconds switch
    {
        < 10 => elapsed.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture) + " s",
        < 99.95 => elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture) + " s",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalMinutes} min {elapsed.Seconds:00} s"),
    };
}
