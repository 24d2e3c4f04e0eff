using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics;

/// <summary>The lognormal distribution of a whole column, by maximum likelihood.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record LognormalFit : IDisplayable
{
    private LognormalFit(MeanEstimate location, double scale, double distance)
    {
        Location = location;
        Scale = scale;
        KolmogorovSmirnov = distance;
    }

    /// <summary>The mean of the logarithm, μ, with Student's interval.</summary>
    public MeanEstimate Location { get; }

    /// <summary>The standard deviation of the logarithm, σ (divisor n: maximum likelihood).</summary>
    public double Scale { get; }

    /// <summary>The standard deviation of <see cref="Scale"/> over repeated samples, σ/√(2n).</summary>
    public double ScaleStandardError => Scale / Math.Sqrt(2.0 * SampleSize);

    /// <summary>How many values it was fitted to.</summary>
    public long SampleSize => Location.SampleSize;

    /// <summary>
    /// The greatest distance between the distribution of the values and the fitted one, 0 to 1. As both parameters were
    /// fitted to the same values, the table of Kolmogorov and Smirnov does not hold for it.
    /// </summary>
    public double KolmogorovSmirnov { get; }

    /// <summary>The median of the fitted distribution, e^μ, in the unit of the values.</summary>
    public double Median => Math.Exp(Location.Value);

    /// <summary>The mean of the fitted distribution, e^(μ + σ²/2), in the unit of the values.</summary>
    public double Mean => Math.Exp(Location.Value + Scale * Scale / 2);

    /// <summary>The Gini coefficient of the fitted distribution, 2Φ(σ/√2) − 1.</summary>
    public double Gini => 1 - 2 * StandardNormal.UpperTail(Scale / Math.Sqrt(2));

    /// <summary>The share of the total that the fitted distribution gives to the richest units.</summary>
    /// <param name="units">A share of the units, in [0, 1].</param>
    /// <returns>Φ(σ − z), z being the value that a standard normal variable exceeds with that probability.</returns>
    /// <exception cref="AssumptionException"><paramref name="units"/> is not in [0, 1].</exception>
    public double ShareOfTop(double units)
    {
        Require.Probability(units);
        return StandardNormal.LowerTail(Scale + StandardNormal.Quantile(units));
    }

    /// <summary>Estimates the parameters of a lognormal distribution.</summary>
    /// <param name="values">Any unit, finite, above 0; at least 2 different ones.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="AssumptionException">Fewer than 2 values; NaN, an infinity or a value not above 0; or all equal.</exception>
    /// <remarks>
    /// Method: mean and standard deviation of the logarithms. Assumptions: independent values. Missing values are for the
    /// caller to drop, and to count; zeros too, which have no logarithm. Degenerate: 2 values fit as well as any. Memory: 8
    /// bytes for each value. Reference: J. Aitchison and J. A. C. Brown 1957, The Lognormal Distribution. Verified against
    /// MASS 7.3-58 fitdistr and ks.test in R 4.2.2.
    /// </remarks>
    public static LognormalFit Of(ReadOnlySpan<double> values)
    {
        const string purpose = "a lognormal distribution";
        Require.AtLeast(2, values.Length, "value", purpose, nameof(values));
        Require.Finite(values);
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] > 0))
                throw Require.Broken(Violation.OutOfDomain, nameof(values), $"values[{i}] is {values[i]}; every value must be above 0.");
        }
        Require.Varies(values, purpose);
        var logs = new double[values.Length];
        for (var i = 0; i < logs.Length; i++)
            logs[i] = Math.Log(values[i]);
        Array.Sort(logs);
        var about = CentredSample.Of(logs);
        var scale = Math.Sqrt(about.SumOfSquares / logs.Length) * about.Unit;
        return new(Statistics.Mean.Of(logs), scale, Distance(logs, about.Mean * about.Unit, scale));
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The fit as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The fit as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private static double Distance(double[] sorted, double location, double scale)
    {
        double greatest = 0, n = sorted.Length;
        for (var i = 0; i < sorted.Length; i++)
        {
            var below = StandardNormal.LowerTail((sorted[i] - location) / scale);
            // The distribution steps at the first of equal values and has stepped at the last.
            if (i == 0 || sorted[i] != sorted[i - 1])
                greatest = Math.Max(greatest, below - i / n);
            if (i == sorted.Length - 1 || sorted[i] != sorted[i + 1])
                greatest = Math.Max(greatest, (i + 1) / n - below);
        }
        return greatest;
    }

    private Table ToTable() => new(
        $"Lognormal distribution of {NumberText.Count(SampleSize, "value")}",
        [Column.Number("mean log"), Column.Number("sd log"), Column.Number("median"), Column.Number("mean"),
            Column.Number("Gini"), Column.Number("KS")],
        [[NumberText.Digits(Location.Value), NumberText.Digits(Scale), NumberText.Short(Median), NumberText.Short(Mean),
            NumberText.Digits(Gini), NumberText.Digits(KolmogorovSmirnov)]]);
}
