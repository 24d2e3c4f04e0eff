using ResearchKit.Synthesis;

namespace ResearchKit.Experiments;

/// <summary>A published number that a synthetic market is held against.</summary>
/// <param name="Id">The name, unique over all facts.</param>
/// <param name="Subject">What it is about: the name of its table.</param>
/// <param name="Statement">What was measured, of whom.</param>
/// <param name="Unit">What one of it is; shares are from 0 to 1.</param>
/// <param name="Lower">The published value, or the lower end of a published range.</param>
/// <param name="Upper">The published value, or the upper end of a published range.</param>
/// <param name="Tolerance">How far a generated value may lie outside.</param>
/// <param name="ToleranceKind">How the tolerance is to be read.</param>
/// <param name="ToleranceReason">Why this much.</param>
/// <param name="Mark">How far the fact is backed; from memory it is an assumption, and nothing is promised.</param>
/// <param name="Scenario">The scenario in which it should hold: <c>reference</c> for everywhere, else that one only.</param>
/// <param name="Year">The year that it is about, or of its publication.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Note">What else to know; may be empty.</param>
public sealed record ReferenceFact(
    string Id, string Subject, string Statement, string Unit, double Lower, double Upper, double Tolerance,
    ToleranceKind ToleranceKind, string ToleranceReason, Evidence Mark, string Scenario, int Year, string Source, string Note)
{
    /// <value>The published value; NaN where a range was published.</value>
    public double Published => Lower == Upper ? Lower : double.NaN;

    /// <value>The smallest generated value that is within tolerance; all that is published here is at least 0.</value>
    public double LowestAllowed => Math.Max(0, Lower - Width(Lower));

    /// <value>The largest generated value that is within tolerance.</value>
    public double HighestAllowed => Math.Min(Upper + Width(Upper), IsShare ? 1 : double.PositiveInfinity);

    private bool IsShare => Unit.StartsWith("share", StringComparison.Ordinal) || Unit.StartsWith("area", StringComparison.Ordinal);

    /// <value>Whether a market is expected to be within tolerance: what is from memory is no fact.</value>
    public bool IsExpected => Mark != Evidence.Assumption;

    /// <value>The mark as the tables write it: V, V2, C or M.</value>
    public string MarkText => Mark switch
    {
        Evidence.PrimarySource => "V",
        Evidence.SecondarySource => "V2",
        Evidence.Computed => "C",
        _ => "M",
    };

    /// <value>The published value or range as it reads.</value>
    public string PublishedText => FactText.Range(Lower, Upper, Unit);

    /// <value>What is within tolerance as it reads.</value>
    public string AllowedText => FactText.Range(LowestAllowed, HighestAllowed, Unit);

    /// <summary>Whether a generated value is within tolerance; ends included, undefined values not.</summary>
    /// <param name="generated">In the unit of the fact.</param>
    public bool Admits(double generated) => generated >= LowestAllowed && generated <= HighestAllowed;

    // What is decimal on paper is not in binary: 0.0002 + 0.034 must admit 0.0342.
    private double Width(double end) =>
        (ToleranceKind == ToleranceKind.Absolute ? Tolerance : Tolerance * Math.Abs(end)) + 1e-12 * Math.Abs(end);
}
