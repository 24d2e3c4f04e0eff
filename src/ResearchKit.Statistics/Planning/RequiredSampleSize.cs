using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>How many observations a planned test needs.</summary>
public sealed record RequiredSampleSize
{
    internal RequiredSampleSize(double exact, string unit)
    {
        Exact = exact;
        Unit = unit;
    }

    /// <summary>The solution as a real number, for comparison with tables and other software.</summary>
    public double Exact { get; }

    /// <summary>The smallest whole number with at least the power asked for.</summary>
    // What exceeds a whole number by a rounding is that number.
    public long RoundedUp => (long)Math.Ceiling(Exact - 1e-9 * Exact);

    /// <summary>What is counted: "pairs", "in each group", "participants".</summary>
    public string Unit { get; }

    /// <summary>For reading: "85 pairs (84.07)".</summary>
    public override string ToString() => $"{NumberText.Count(RoundedUp)} {Unit} ({NumberText.Decimals(Exact, 2)})";
}
