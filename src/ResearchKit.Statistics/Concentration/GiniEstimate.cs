using ResearchKit.Display;
using ResearchKit.Statistics.Concentration;
using ResearchKit.Statistics.Distributions;

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
    /// Method: the coefficient without each unit in turn, all of them from the sums of the sorted values: O(n).
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
            var total = Shares.Sum(_sorted);
            // Σ i x of rank i about the middle rank, and without one unit: its own term goes, and all above it fall by a rank.
            var weighted = Weighted(_sorted);
            var factor = Factor(n - 1, Divisor);
            var (below, mean, squares) = (0.0, 0.0, 0.0);
            for (var i = 0; i < n; i++)
            {
                var x = _sorted[i];
                // The middle of n − 1 ranks lies half a rank lower: below it stays, so weights there rise by ½ and fall by ½ above.
                var above = total - below - x;
                var without = weighted - (i + 1 - (n + 1) / 2.0) * x + (below - above) / 2;
                below += x;
                var coefficient = factor * 2 * without / ((n - 1) * (total - x));
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
    /// Reference: S. Yitzhaki 1991, doi 10.1080/07350015.1991.10509849. Verified against the jackknife taken one by one in
    /// R 4.2.2, and by simulated coverage.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        Require.Level(level);
        var halfWidth = StandardNormal.TwoSidedQuantile(level) * StandardError;
        return new(Math.Max(0, Value - halfWidth), Math.Min(1, Value + halfWidth), level, "jackknife");
    }

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Gini coefficient of {NumberText.Count(SampleSize, "value")}",
        [Column.Number("coefficient"), Column.Number("95 % interval"), Column.Text("divisor")],
        [[NumberText.Decimals(Value), IntervalText(), Divisor == GiniDivisor.Population ? "n" : "n − 1"]]);

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
