using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>A statistic beside its values where the null hypothesis holds: where what it exchanges makes no difference.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record PermutationTestResult : IDisplayable
{
    // Sums of the same numbers in another order differ in their last digits, and must count as equal.
    private const double Rounding = 1e-12;

    private readonly double[] _replicates;

    internal PermutationTestResult(string exchanged, double value, long sampleSize, double[] replicates)
    {
        Exchanged = exchanged;
        Value = value;
        SampleSize = sampleSize;
        _replicates = replicates;
        var largest = Math.Abs(value);
        foreach (var replicate in replicates)
        {
            if (double.IsFinite(replicate))
                largest = Math.Max(largest, Math.Abs(replicate));
        }
        foreach (var replicate in replicates)
        {
            if (double.IsNaN(replicate))
                UndefinedPermutations++;
            if (!(replicate < value - Rounding * largest))
                AtLeast++;
            if (!(replicate > value + Rounding * largest))
                AtMost++;
        }
    }

    /// <summary>What was exchanged: "groups", "partners within pairs", "signs", "pairings".</summary>
    public string Exchanged { get; }

    /// <summary>The statistic of the sample.</summary>
    public double Value { get; }

    /// <summary>How many observations (pairs, where two columns are compared) the test rests on.</summary>
    public long SampleSize { get; }

    /// <summary>How many random exchanges were made.</summary>
    public int Permutations => _replicates.Length;

    /// <summary>The statistic after each exchange, in the order of drawing; NaN where undefined.</summary>
    public IReadOnlyList<double> Replicates => _replicates;

    /// <summary>
    /// After how many exchanges the statistic was NaN or threw an <see cref="AssumptionException"/>. They count as being as
    /// far out as the sample's, on both sides: against the alternative.
    /// </summary>
    public int UndefinedPermutations { get; }

    /// <summary>After how many exchanges the statistic was as great as the sample's, or greater.</summary>
    public int AtLeast { get; }

    /// <summary>After how many exchanges the statistic was as small as the sample's, or smaller.</summary>
    public int AtMost { get; }

    /// <summary>The probability, were the null hypothesis true, of a statistic as far out as that of the sample, or farther.</summary>
    /// <param name="alternative">On which side the alternative lies; two-sided is twice the smaller tail, at most 1.</param>
    /// <returns>A probability in (0, 1]; NaN where the statistic of the sample is NaN.</returns>
    /// <remarks>
    /// Method: (1 + b)/(1 + m), with b of m exchanges as far out as the sample or farther (equal within 1e-12 of the largest
    /// value). The sample is one of the arrangements: so the test holds its size exactly, and p is never 0. Reference: B.
    /// Phipson and G. K. Smyth 2010, doi 10.2202/1544-6115.1585. Verified against SciPy 1.10.1 permutation_test.
    /// </remarks>
    public double PValue(Alternative alternative = Alternative.TwoSided)
    {
        if (double.IsNaN(Value))
            return double.NaN;
        return alternative switch
        {
            Alternative.Greater => Tail(AtLeast),
            Alternative.Less => Tail(AtMost),
            _ => Math.Min(1, 2 * Tail(Math.Min(AtLeast, AtMost))),
        };

        double Tail(int extreme) => (1.0 + extreme) / (1.0 + Permutations);
    }

    /// <summary>How much <see cref="PValue"/> would vary from seed to seed: its standard deviation, about √(p(1 − p)/m).</summary>
    /// <param name="alternative">On which side the alternative lies.</param>
    /// <returns>A standard deviation; NaN where the p-value is.</returns>
    /// <remarks>Method: that of a binomial share; two-sided twice that of the smaller tail. More permutations make it smaller.</remarks>
    public double MonteCarloStandardError(Alternative alternative = Alternative.TwoSided)
    {
        var sides = alternative == Alternative.TwoSided ? 2 : 1;
        var tail = Math.Min(1, PValue(alternative) / sides);
        return sides * Math.Sqrt(tail * (1 - tail) / Permutations);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The test as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The test as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable()
    {
        var undefined = UndefinedPermutations == 0 ? "" : $", {NumberText.Count(UndefinedPermutations)} of them undefined";
        return new(
            $"Permutation test of {NumberText.Count(SampleSize, "observation")}, {Exchanged} exchanged {NumberText.Count(Permutations, "time")}{undefined}",
            [Column.Number("statistic"), Column.Number("p"), Column.Number("p greater"), Column.Number("p less")],
            [[
                NumberText.Digits(Value), NumberText.PValue(PValue()),
                NumberText.PValue(PValue(Alternative.Greater)), NumberText.PValue(PValue(Alternative.Less)),
            ]]);
    }
}
