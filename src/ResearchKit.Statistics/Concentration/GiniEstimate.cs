using ResearchKit.Display;
using ResearchKit.Statistics.Concentration;

namespace ResearchKit.Statistics;

/// <summary>How unequally a total is divided, with a jackknife interval.</summary>
public sealed record GiniEstimate : Estimate
{
    private readonly double[] _sorted;

    internal GiniEstimate(double[] sorted, GiniDivisor divisor)
        : base(Coefficient(sorted, divisor), sorted.Length)
    {
        _sorted = sorted;
        Divisor = divisor;
    }

    /// <summary>What the coefficient refers to.</summary>
    public GiniDivisor Divisor { get; }

    /// <summary>The jackknife's standard deviation of the coefficient over repeated samples.</summary>
    /// <exception cref="AssumptionException">Fewer than 3 values, or fewer than 2 above 0.</exception>
    /// <remarks>
    /// Method: the coefficient without each unit in turn, all of them from the sums of the sorted values: O(n). Memory: 16
    /// bytes for each value.
    /// Reference: see <see cref="ConfidenceInterval"/>.
    /// </remarks>
    public double StandardError
    {
        get
        {
            var n = _sorted.Length;
            const string purpose = "a jackknife of a Gini coefficient";
            Require.AtLeast(3, n, "value", purpose, "values");
            Require.AtLeast(2, _sorted[n - 2] > 0 ? 2 : 1, "positive value", purpose, "values");
            var factor = Factor(n - 1, Divisor);
            // Without unit i: the units above it fall by a rank. What is above is summed from above, as what is left of a
            // total, or of Σ i x, would be lost to rounding where one unit has nearly everything. Ranks about their middle add up
            // to 0, so that the smallest value may be taken from all: equal values have no spread by a rounding.
            var (least, sumsAbove, ranksAbove) = (_sorted[0], new double[n], new double[n]);
            for (var i = n - 2; i >= 0; i--)
            {
                sumsAbove[i] = sumsAbove[i + 1] + _sorted[i + 1];
                // The ranks of n − 1 units about their middle, n/2: that of the (i + 2)-th is now i + 1.
                ranksAbove[i] = ranksAbove[i + 1] + (i + 1 - n / 2.0) * (_sorted[i + 1] - least);
            }
            var (below, ranksBelow, mean, squares) = (0.0, 0.0, 0.0, 0.0);
            for (var i = 0; i < n; i++)
            {
                var coefficient = factor * 2 * (ranksBelow + ranksAbove[i]) / ((n - 1) * (below + sumsAbove[i]));
                below += _sorted[i];
                ranksBelow += (i + 1 - n / 2.0) * (_sorted[i] - least);
                // Welford's mean and squares.
                var distance = coefficient - mean;
                mean += distance / (i + 1);
                squares += distance * (coefficient - mean);
            }
            return Math.Sqrt(squares * (n - 1) / n);
        }
    }

    /// <summary>The range of population coefficients that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "jackknife", cut off at 0 and 1.</returns>
    /// <exception cref="AssumptionException">
    /// <paramref name="level"/> is not in (0, 1); fewer than 3 values, or fewer than 2 above 0.
    /// </exception>
    /// <remarks>
    /// <para>Method: value ± z · <see cref="StandardError"/>.</para>
    /// <para>
    /// Assumptions: independent units, finite variance. It is too narrow where few units hold most: with the sample's divisor,
    /// of 20,000 simulated samples of 20 and 100 values (5,000 of 1,000) the 95 % interval covered in 93.4 %, 94.4 % and
    /// 95.0 % (exponential), 86.8 %, 90.7 % and 93.7 % (lognormal, σ = 1), 76.0 %, 77.9 % and 85.5 % (lognormal, σ = 2, as
    /// followers are), 74.4 %, 84.3 % and 91.0 % (Pareto, P(X &gt; x) = x^−2.5). With the population's it covers less often
    /// still: of 20 values in 90.6 %, 80.7 %, 62.7 % and 70.1 %.
    /// </para>
    /// <para>Degenerate: equal values give an interval of no width.</para>
    /// <para>
    /// Reference: S. Yitzhaki 1991 (J. Bus. Econ. Stat. 9, 235–239). Verified against the jackknife taken one by one in
    /// R 4.2.2, and by simulated coverage.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        var interval = NormalInterval(StandardError, level, "jackknife");
        return interval with { Lower = Math.Max(0, interval.Lower), Upper = Math.Min(1, interval.Upper) };
    }

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Gini coefficient of {NumberText.Count(SampleSize, "value")}",
        [Column.Number("coefficient"), Column.Number("95 % interval"), Column.Text("divisor")],
        [[NumberText.Digits(Value), IntervalText(), Divisor == GiniDivisor.Population ? "n" : "n − 1"]]);

    private static double Coefficient(double[] sorted, GiniDivisor divisor) =>
        Factor(sorted.Length, divisor) * 2 * Weighted(sorted) / (sorted.Length * Shares.Sum(sorted));

    private static double Factor(int n, GiniDivisor divisor) => divisor == GiniDivisor.Population ? 1 : n / (n - 1.0);

    /// <summary>Σ of the values times their ranks about the middle one: pairs from the outside in, whose terms are all 0 or more.</summary>
    private static double Weighted(double[] sorted)
    {
        const int block = 1024;
        var (n, total) = (sorted.Length, 0.0);
        for (var start = 0; start < n / 2; start += block)
        {
            var sum = 0.0;
            for (var i = start; i < Math.Min(start + block, n / 2); i++)
                sum += (sorted[n - 1 - i] - sorted[i]) * ((n - 1 - 2 * i) / 2.0);
            total += sum;
        }
        return total;
    }
}
