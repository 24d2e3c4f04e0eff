using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>The numbers needed that a sample agrees with: the inverses of the differences that it agrees with.</summary>
public sealed record NumberNeededInterval
{
    internal NumberNeededInterval(ConfidenceInterval difference) => Difference = difference;

    /// <summary>The interval of the difference, of which this is the inverse.</summary>
    public ConfidenceInterval Difference { get; }

    /// <summary>
    /// Whether it runs through infinity: from <see cref="Bound"/> for one less to infinity, and from <see cref="OtherBound"/>
    /// for one more to infinity. Otherwise it lies between both.
    /// </summary>
    public bool IsThroughInfinity => Difference.Lower <= 0 && Difference.Upper >= 0;

    /// <summary>The inverse of the lower end of the difference; negative, for one less. Minus infinity where that end is 0.</summary>
    public double Bound => Difference.Lower == 0 ? double.NegativeInfinity : 1 / Difference.Lower;

    /// <summary>The inverse of the upper end of the difference; negative, for one less. Infinity where that end is 0.</summary>
    public double OtherBound => Difference.Upper == 0 ? double.PositiveInfinity : 1 / Difference.Upper;

    /// <summary>Whether a number lies inside, ends included; either infinity is no difference.</summary>
    /// <param name="number">A number needed, negative for one less; not between −1 and 1.</param>
    public bool Contains(double number) => Difference.Contains(1 / number);

    /// <summary>For reading: "4.2 to 18.6 for one more", or "12.4 for one more or above, through ∞, to 31.0 for one less or above".</summary>
    public override string ToString() =>
        IsThroughInfinity ? $"{Words(OtherBound)} or above, through ∞, to {Words(Bound)} or above"
        : $"{Decimals(Math.Min(Math.Abs(Bound), Math.Abs(OtherBound)))} to {Words(Math.Abs(Bound) > Math.Abs(OtherBound) ? Bound : OtherBound)}";

    /// <summary>"12.4 for one more", "31.0 for one less", "∞".</summary>
    internal static string Words(double number) =>
        double.IsInfinity(number) ? "∞" : $"{Decimals(Math.Abs(number))} for one {(number > 0 ? "more" : "less")}";

    private static string Decimals(double number) => NumberText.Digits(number, 1);
}
