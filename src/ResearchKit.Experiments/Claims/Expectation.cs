using ResearchKit.Display;
using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Where a claim says that a number lies, written down before any data were drawn.</summary>
public sealed record Expectation
{
    /// <param name="estimand">The number that decides, with its unit: "Spearman's rho of followers and revenue".</param>
    /// <param name="lower">The lower end of the region, which belongs to it; may be minus infinity.</param>
    /// <param name="upper">The upper end of the region, which belongs to it; may be infinity.</param>
    /// <param name="reason">Why the claim means this region.</param>
    /// <param name="written">The day it was written.</param>
    /// <exception cref="ArgumentException">An end is NaN, the lower lies above the upper, or the region has no end at all.</exception>
    public Expectation(string estimand, double lower, double upper, string reason, DateOnly written)
    {
        if (!(lower <= upper) || (double.IsInfinity(lower) && double.IsInfinity(upper)))
        {
            throw new ArgumentException(
                $"The region {NumberText.Range(lower, upper)} needs a lower end below its upper end, one of them finite.",
                nameof(lower));
        }
        Estimand = estimand;
        Lower = lower;
        Upper = upper;
        Reason = reason;
        Written = written;
    }

    /// <value>The number that decides, with its unit.</value>
    public string Estimand { get; }

    /// <value>The lower end of the region.</value>
    public double Lower { get; }

    /// <value>The upper end of the region.</value>
    public double Upper { get; }

    /// <value>Why the claim means this region.</value>
    public string Reason { get; }

    /// <value>The day it was written.</value>
    public DateOnly Written { get; }

    /// <summary>Holds an interval against the region.</summary>
    /// <param name="interval">An interval for <see cref="Estimand"/>, in its unit.</param>
    /// <returns>
    /// Supported where it lies wholly inside, contradicted where it lies wholly outside, else inconclusive; not evaluable
    /// where an end of the interval is undefined.
    /// </returns>
    public Verdict Judge(ConfidenceInterval interval)
    {
        if (double.IsNaN(interval.Lower) || double.IsNaN(interval.Upper))
            return Verdict.NotEvaluable;
        if (interval.Lower >= Lower && interval.Upper <= Upper)
            return Verdict.Supported;
        return interval.Upper < Lower || interval.Lower > Upper ? Verdict.Contradicted : Verdict.Inconclusive;
    }

    /// <summary>For reading: "Spearman's rho of followers and revenue from −0.100 to 0.100".</summary>
    public override string ToString() => $"{Estimand} from {NumberText.Range(Lower, Upper)}";
}
