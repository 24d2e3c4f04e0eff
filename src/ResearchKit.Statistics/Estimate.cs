using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>A number estimated from a sample, which can be asked how uncertain it is.</summary>
/// <remarks>Full precision; rounding happens only where an estimate is shown.</remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public abstract record Estimate : IDisplayable
{
    /// <summary>Called by each kind of estimate.</summary>
    /// <param name="value">The estimate, in the unit of the estimand; NaN where undefined.</param>
    /// <param name="sampleSize">How many observations it rests on.</param>
    protected Estimate(double value, long sampleSize)
    {
        Value = value;
        SampleSize = sampleSize;
    }

    /// <summary>The estimate, in the unit of the estimand.</summary>
    public double Value { get; }

    /// <summary>How many observations (pairs, where two columns are compared) the estimate rests on.</summary>
    public long SampleSize { get; }

    /// <summary>A range that covers the estimand in a share <paramref name="level"/> of repeated samples.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval, which names its method.</returns>
    /// <exception cref="AssumptionException">
    /// <paramref name="level"/> is not in (0, 1), or the sample is too small for the method.
    /// </exception>
    public abstract ConfidenceInterval ConfidenceInterval(double level = 0.95);

    /// <summary>Value ± quantile of the normal distribution · standard error.</summary>
    /// <param name="standardError">Of the estimate.</param>
    /// <param name="level">The confidence level, which is checked.</param>
    /// <param name="method">The name of the procedure.</param>
    private protected ConfidenceInterval NormalInterval(double standardError, double level, string method)
    {
        Require.Level(level);
        return About(StandardNormal.TwoSidedQuantile(level) * standardError, level, method);
    }

    /// <summary>The same by Student's t.</summary>
    private protected ConfidenceInterval StudentInterval(double standardError, double degreesOfFreedom, double level, string method)
    {
        Require.Level(level);
        return About(StudentT.TwoSidedQuantile(level, degreesOfFreedom) * standardError, level, method);
    }

    private ConfidenceInterval About(double halfWidth, double level, string method) =>
        new(Value - halfWidth, Value + halfWidth, level, method);

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The estimate as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The estimate with its 95 % interval as a small table of text.</summary>
    public sealed override string ToString() => ToTable().ToText();

    /// <summary>How the estimate is shown, as text and as HTML.</summary>
    /// <returns>A table of finished text.</returns>
    protected abstract Table ToTable();

    /// <summary>The 95 % interval for a table: "0.424 to 0.951".</summary>
    internal string IntervalText() => OrUndefined(() =>
    {
        var interval = ConfidenceInterval();
        return NumberText.Range(interval.Lower, interval.Upper);
    });

    /// <summary>A cell of a table, which reads "undefined" where the sample is too small for what it asks.</summary>
    private protected static string OrUndefined(Func<string> cell)
    {
        try
        {
            return cell();
        }
        catch (AssumptionException)
        {
            return NumberText.Decimals(double.NaN);
        }
    }
}
