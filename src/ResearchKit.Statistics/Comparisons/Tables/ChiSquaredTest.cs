using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>Pearson's χ²: whether counts differ from those expected.</summary>
public static class ChiSquaredTest
{
    // Cochran's rule of thumb.
    private const double FewExpected = 5;

    /// <summary>Tests whether two classifications are independent, without continuity correction.</summary>
    /// <param name="table">The counts.</param>
    /// <returns>
    /// χ² on (rows − 1)(columns − 1) degrees of freedom; with a <see cref="TestResult.Warning"/> where a cell's expected count
    /// is below 5.
    /// </returns>
    /// <exception cref="AssumptionException">A row or a column of <paramref name="table"/> holds no unit.</exception>
    /// <remarks>
    /// Method: Σ (observed − expected)²/expected. Assumptions: independent units, each counted once. Reference: K. Pearson
    /// 1900, doi 10.1080/14786440009463897. Verified against R 4.2.2 chisq.test(correct = FALSE).
    /// </remarks>
    public static TestResult Independence(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return OfTable(table, 0, "Pearson's χ²");
    }

    /// <summary>Tests whether two classifications into 2 × 2 are independent, with Yates' continuity correction.</summary>
    /// <param name="table">The counts, 2 × 2.</param>
    /// <returns>χ² on 1 degree of freedom; with a <see cref="TestResult.Warning"/> where a cell's expected count is below 5.</returns>
    /// <exception cref="AssumptionException"><paramref name="table"/> is not 2 × 2, or a row or column holds no unit.</exception>
    /// <remarks>
    /// Method: each |observed − expected| is lessened by ½, or to 0 where it is less. It is the default in R, and conservative:
    /// p is too great as a rule. Reference: F. Yates 1934, doi 10.2307/2983604. Verified against R 4.2.2 chisq.test.
    /// </remarks>
    public static TestResult IndependenceWithYates(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.RequireTwoByTwo("Yates' continuity correction");
        return OfTable(table, 0.5, "χ² with Yates' correction");
    }

    /// <summary>Tests whether units fall into classes with given probabilities.</summary>
    /// <param name="counts">The units of each class; at least 2 classes, none negative, at least 1 unit.</param>
    /// <param name="probabilities">Of each class; positive, with a sum of 1.</param>
    /// <returns>χ² on one less than the number of classes; with a warning where an expected count is below 5.</returns>
    /// <exception cref="AssumptionException">
    /// Fewer than 2 classes; as many probabilities as counts are not there; a negative count; no units; a probability that is not
    /// positive, or a sum that is not 1.
    /// </exception>
    /// <remarks>
    /// Method and reference: see <see cref="Independence"/>. Assumptions: independent units; probabilities from elsewhere than
    /// these counts. Verified against R 4.2.2 chisq.test(p = ).
    /// </remarks>
    public static TestResult GoodnessOfFit(ReadOnlySpan<long> counts, ReadOnlySpan<double> probabilities)
    {
        // R's tolerance for the sum.
        const double rounding = 1.5e-8;
        Require.AtLeast(2, counts.Length, "class", "a test of goodness of fit", nameof(counts));
        if (probabilities.Length != counts.Length)
            throw Require.Broken(Violation.UnequalLengths, nameof(probabilities),
                $"probabilities has {probabilities.Length} values and counts {counts.Length}; each class needs one of both.");
        var (total, sum) = ((Int128)0, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] < 0)
                throw Require.Broken(Violation.OutOfDomain, nameof(counts), $"counts[{i}] is {counts[i]}; no count may be below 0.");
            Require.Positive(probabilities[i], $"probabilities[{i}]");
            total += counts[i];
            sum += probabilities[i];
        }
        if (Math.Abs(sum - 1) > rounding)
            throw Require.Broken(Violation.OutOfDomain, nameof(probabilities), $"probabilities adds up to {sum}; it must add up to 1.");
        Require.AtLeast(1, (long)Int128.Min(total, long.MaxValue), "unit", "a test of goodness of fit", nameof(counts));
        var (chiSquared, few) = (0.0, 0);
        for (var i = 0; i < counts.Length; i++)
        {
            var expected = (double)total * probabilities[i];
            chiSquared += Term(counts[i], expected, 0);
            few += expected < FewExpected ? 1 : 0;
        }
        return Result("χ² goodness-of-fit", chiSquared, counts.Length - 1, (long)Int128.Min(total, long.MaxValue), few, counts.Length);
    }

    /// <summary>Tests whether units fall into all classes equally often.</summary>
    /// <param name="counts">The units of each class; at least 2 classes, none negative, at least 1 unit.</param>
    /// <returns>χ² on one less than the number of classes; with a warning where the expected count is below 5.</returns>
    /// <exception cref="AssumptionException">Fewer than 2 classes, a negative count, or no units.</exception>
    /// <remarks>See the other overload. Verified against R 4.2.2 chisq.test.</remarks>
    public static TestResult GoodnessOfFit(ReadOnlySpan<long> counts)
    {
        var equal = new double[counts.Length];
        Array.Fill(equal, 1.0 / counts.Length);
        return GoodnessOfFit(counts, equal);
    }

    internal static double Statistic(ContingencyTable table, double correction = 0)
    {
        var sum = 0.0;
        for (var i = 0; i < table.Rows; i++)
        {
            for (var j = 0; j < table.Columns; j++)
                sum += Term(table[i, j], table.Expected(i, j), correction);
        }
        return sum;
    }

    private static TestResult OfTable(ContingencyTable table, double correction, string name)
    {
        table.RequireUnits();
        var few = 0;
        for (var i = 0; i < table.Rows; i++)
        {
            for (var j = 0; j < table.Columns; j++)
                few += table.Expected(i, j) < FewExpected ? 1 : 0;
        }
        var freedom = (table.Rows - 1.0) * (table.Columns - 1);
        return Result(name, Statistic(table, correction), freedom, table.Total, few, table.Rows * table.Columns);
    }

    private static double Term(long observed, double expected, double correction)
    {
        var distance = Math.Max(0, Math.Abs(observed - expected) - correction);
        return distance / expected * distance;
    }

    private static TestResult Result(string name, double chiSquared, double freedom, long size, int few, int cells) =>
        new(name, "χ²", chiSquared, ChiSquared.UpperTail(chiSquared, freedom), "χ²", size)
        {
            DegreesOfFreedom = freedom,
            Warning = few == 0 ? null : $"expected below 5 in {few} of {cells} cells",
        };
}
