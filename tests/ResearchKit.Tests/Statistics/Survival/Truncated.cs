using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

/// <summary>A made sample that comes under observation late. In R, with i &lt;- 1:24:</summary>
/// <remarks>
/// entry &lt;- round(((i*7)%%13)/4, 2); exit &lt;- entry + round(1 + ((i*11)%%17)/3, 2); ev &lt;- as.integer((i*5)%%7 &lt; 4);
/// x &lt;- ((i*3)%%8)/2; z &lt;- as.integer(i%%2 == 0)
/// </remarks>
internal static class Truncated
{
    private static readonly int[] Index = [.. Enumerable.Range(1, 24)];

    // Rounded again, so that sums are the decimals they are meant to be and times tie where they do in R.
    public static double[] Entry { get; } = [.. Index.Select(i => Math.Round(i * 7 % 13 / 4.0, 2))];

    public static double[] Exit { get; } = [.. Index.Zip(Entry, (i, entry) => Math.Round(entry + Math.Round(1 + i * 11 % 17 / 3.0, 2), 2))];

    public static double[] Event { get; } = [.. Index.Select(i => i * 5 % 7 < 4 ? 1.0 : 0)];

    public static double[] X { get; } = [.. Index.Select(i => i * 3 % 8 / 2.0)];

    public static double[] Z { get; } = [.. Index.Select(i => i % 2 == 0 ? 1.0 : 0)];

    public static DesignMatrix Design { get; } = DesignMatrix.WithoutIntercept(24).With("x", X).With("z", Z);

    public static SurvivalTimes Sample { get; } = SurvivalTimes.LeftTruncated(Entry, Exit, Event);

    /// <summary>Entries rounded down and exits up, which ties many.</summary>
    public static SurvivalTimes Tied { get; } = SurvivalTimes.LeftTruncated(
        [.. Entry.Select(Math.Floor)], [.. Exit.Select(Math.Ceiling)], Event);
}
