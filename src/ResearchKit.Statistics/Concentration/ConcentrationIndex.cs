using ResearchKit.Display;
using ResearchKit.Statistics.Concentration;

namespace ResearchKit.Statistics;

/// <summary>A number that says how far a total lies in few hands.</summary>
/// <remarks>
/// It describes the units at hand and has no interval. Of 4,000 simulated lognormal samples (σ = 1) of 50, 200 and 1,000 units
/// the 95 % interval by the influence function covered Theil's T in 72 %, 83 % and 91 %, and with σ = 1.5 in 52 %, 68 % and 81 %,
/// on the logarithm's scale by three points more: too seldom to be given. Herfindahl's index depends on how many units there
/// are, and of a sample is no estimate of a population's.
/// </remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record ConcentrationIndex : IDisplayable
{
    private ConcentrationIndex(string name, double value, double normalised, double effectiveUnits, long sampleSize)
    {
        Name = name;
        Value = value;
        Normalised = normalised;
        EffectiveUnits = effectiveUnits;
        SampleSize = sampleSize;
    }

    /// <summary>Whose index it is: "Herfindahl" or "Theil T".</summary>
    public string Name { get; }

    /// <summary>The index: see the member that made it.</summary>
    public double Value { get; }

    /// <summary>The index from 0, where all have the same, to 1, where one has everything; NaN with one unit.</summary>
    public double Normalised { get; }

    /// <summary>How many equal units would give the same index.</summary>
    public double EffectiveUnits { get; }

    /// <summary>How many units there are.</summary>
    public long SampleSize { get; }

    /// <summary>Computes the Herfindahl–Hirschman index, the sum of squared shares.</summary>
    /// <param name="values">What each unit has; any unit, finite, none below 0, at least one above.</param>
    /// <returns>The index, 1/n to 1; times 10,000 it is the one of competition authorities.</returns>
    /// <exception cref="AssumptionException">No value; NaN or an infinity; a value below 0; or nothing but zeros.</exception>
    /// <remarks>
    /// Normalised: (H − 1/n)/(1 − 1/n), from the squares about the mean share, so that equal shares give 0. Missing values
    /// are for the caller to drop, and to count. Reference: A. O. Hirschman 1964 (Am. Econ. Rev. 54, 761). Verified against
    /// R 4.2.2, sum((x/sum(x))^2).
    /// </remarks>
    public static ConcentrationIndex Herfindahl(ReadOnlySpan<double> values)
    {
        var (shares, n) = (SharesOf(values, "a Herfindahl index"), (double)values.Length);
        for (var i = 0; i < shares.Length; i++)
            shares[i] = (shares[i] - 1 / n) * (shares[i] - 1 / n);
        var excess = Shares.Sum(shares);
        var index = 1 / n + excess;
        return new("Herfindahl", index, n == 1 ? double.NaN : excess / (1 - 1 / n), 1 / index, values.Length);
    }

    /// <summary>Computes Theil's T, the mean of x/x̄ · log(x/x̄).</summary>
    /// <param name="values">What each unit has; any unit, finite, none below 0, at least one above.</param>
    /// <returns>The index, 0 to log n, in natural units.</returns>
    /// <exception cref="AssumptionException">No value; NaN or an infinity; a value below 0; or nothing but zeros.</exception>
    /// <remarks>
    /// A unit with nothing counts 0 · log 0 = 0, the limit; Theil's L would be infinite there. Normalised: T/log n. Missing
    /// values are for the caller to drop, and to count. Reference: H. Theil 1967, Economics and Information Theory, chapter
    /// 4. Verified against R 4.2.2.
    /// </remarks>
    public static ConcentrationIndex Theil(ReadOnlySpan<double> values)
    {
        var (terms, n) = (SharesOf(values, "a Theil index"), (double)values.Length);
        for (var i = 0; i < terms.Length; i++)
        {
            // r log r − r + 1, 0 or more, of the ratio r to the mean: r itself averages to 1, and nothing cancels.
            var ratio = terms[i] * n;
            terms[i] = ratio == 0 ? 1 : ratio * Math.Log(ratio) - (ratio - 1);
        }
        var index = Math.Max(0, Shares.Sum(terms) / n);
        return new("Theil T", index, n == 1 ? double.NaN : Math.Min(1, index / Math.Log(n)), n * Math.Exp(-index), values.Length);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The index as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The index as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private static double[] SharesOf(ReadOnlySpan<double> values, string purpose)
    {
        var shares = Shares.Scaled(values, purpose);
        var total = Shares.Sum(shares);
        foreach (ref var share in shares.AsSpan())
            share /= total;
        return shares;
    }

    private Table ToTable() => new(
        $"{Name} index of {NumberText.Count(SampleSize, "unit")}",
        [Column.Number("index"), Column.Number("normalised"), Column.Number("effective units")],
        [[NumberText.Digits(Value), NumberText.Digits(Normalised), NumberText.Digits(EffectiveUnits, 1)]]);
}
