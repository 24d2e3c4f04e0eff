using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>The numbers needed that a sample agrees with: the inverses of the differences that it agrees with.</summary>
public sealed record NumberNeededInterval
{
    internal NumberNeededInterval(ConfidenceInterval difference) => Difference = difference;

    /// <summary>The interval of the difference, of which this is the inverse.</summary>
    public ConfidenceInterval Difference { get; }

    /// <summary>
    /// Whether it runs through infinity: from <see cref="Bound"/> for one success fewer to infinity, and from
    /// <see cref="OtherBound"/> for one more to infinity. Otherwise it lies between both.
    /// </summary>
    public bool IsThroughInfinity => Difference.Lower <= 0 && Difference.Upper >= 0;

    /// <summary>The inverse of the lower end of the difference; negative, for one success fewer. Minus infinity where that end is 0.</summary>
    public double Bound => Difference.Lower == 0 ? double.NegativeInfinity : 1 / Difference.Lower;

    /// <summary>The inverse of the upper end of the difference; negative, for one success fewer. Infinity where that end is 0.</summary>
    public double OtherBound => Difference.Upper == 0 ? double.PositiveInfinity : 1 / Difference.Upper;

    /// <summary>Whether a number lies inside, ends included; either infinity is no difference.</summary>
    /// <param name="number">A number needed, negative for one success fewer; not between −1 and 1.</param>
    public bool Contains(double number) => Difference.Contains(1 / number);

    /// <summary>
    /// For reading: "4.2 to 18.6 for one success more", or, where no difference is not excluded, "at least 12.4 for one success
    /// more, no difference (∞), or at least 31.0 for one success fewer".
    /// </summary>
    public override string ToString()
    {
        if (!IsThroughInfinity)
            return $"{Decimals(Math.Min(Math.Abs(Bound), Math.Abs(OtherBound)))} to {Words(Math.Abs(Bound) > Math.Abs(OtherBound) ? Bound : OtherBound)}";
        var more = double.IsInfinity(OtherBound) ? "" : $"at least {Words(OtherBound)}";
        var fewer = double.IsInfinity(Bound) ? "" : $"at least {Words(Bound)}";
        return (more, fewer) switch
        {
            (_, "") => $"{more} or {None}",
            ("", _) => $"{None} or {fewer}",
            _ => $"{more}, {None}, or {fewer}",
        };
    }

    /// <summary>"12.4 for one success more", "31.0 for one success fewer", "no difference (∞)".</summary>
    internal static string Words(double number) =>
        double.IsInfinity(number) ? None : $"{Decimals(Math.Abs(number))} for one success {(number > 0 ? "more" : "fewer")}";

    private const string None = "no difference (∞)";

    private static string Decimals(double number) => NumberText.Digits(number, 1);
}
