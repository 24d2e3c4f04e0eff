namespace ResearchKit.Statistics;

/// <summary>How much greater the mean of one group is than that of another: the t tests.</summary>
public static class MeanDifference
{
    /// <summary>Estimates the difference of two means, the first less the second, whose groups may differ in spread.</summary>
    /// <param name="x">The first group; any unit, finite, at least 2.</param>
    /// <param name="y">The second group, in the same unit; finite, at least 2.</param>
    /// <returns>The difference, with Welch's t test and interval.</returns>
    /// <exception cref="AssumptionException">
    /// A group is empty (<see cref="Violation.EmptyGroup"/>) or of 1 value; one is NaN or infinite; or both groups are constant, so that nothing tells the error.
    /// </exception>
    /// <remarks>
    /// <para>Method: standard error √(s²/m + s²/n), degrees of freedom by Welch and Satterthwaite.</para>
    /// <para>
    /// Assumptions: independent observations and groups, means of the samples close to normal. Missing values are for the
    /// caller to drop, and to count. Degenerate: one constant group is no obstacle.
    /// </para>
    /// <para>Reference: B. L. Welch 1947, doi 10.1093/biomet/34.1-2.28. Verified against R 4.2.2 t.test.</para>
    /// </remarks>
    public static MeanDifferenceEstimate Welch(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (first, second) = GroupsOf(x, y, "a t test");
        var (a, b) = (first.StandardError, second.StandardError);
        var error = double.Hypot(a, b);
        var (shareOfX, shareOfY) = (a / error * (a / error), b / error * (b / error));
        var freedom = 1 / (shareOfX * shareOfX / (x.Length - 1) + shareOfY * shareOfY / (y.Length - 1));
        return new("Welch t", first.Value, second.Value, first.Value - second.Value, error, freedom, (long)x.Length + y.Length);
    }

    /// <summary>Estimates the difference of two means, the first less the second, whose groups have one common spread.</summary>
    /// <param name="x">The first group; any unit, finite, at least 2.</param>
    /// <param name="y">The second group, in the same unit; finite, at least 2.</param>
    /// <returns>The difference, with Student's t test and interval.</returns>
    /// <exception cref="AssumptionException">
    /// A group is empty (<see cref="Violation.EmptyGroup"/>) or of 1 value; one is NaN or infinite; or both groups are constant.
    /// </exception>
    /// <remarks>
    /// <para>Method: pooled variance on m + n − 2 degrees of freedom.</para>
    /// <para>
    /// Assumptions: those of <see cref="Welch"/>, and equal variances: where they are not, and the groups differ in size, its
    /// interval does not cover what it says, and <see cref="Welch"/> does. Missing values are for the caller to drop, and
    /// to count.
    /// </para>
    /// <para>Reference: Student 1908, doi 10.1093/biomet/6.1.1. Verified against R 4.2.2 t.test(var.equal = TRUE).</para>
    /// </remarks>
    public static MeanDifferenceEstimate Student(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (first, second) = GroupsOf(x, y, "a t test");
        var error = PooledDeviation(first, second) * Math.Sqrt(1.0 / x.Length + 1.0 / y.Length);
        var size = (long)x.Length + y.Length;
        return new("Student t", first.Value, second.Value, first.Value - second.Value, error, size - 2, size);
    }

    /// <summary>Estimates the mean difference within pairs, the first less the second.</summary>
    /// <param name="x">One measurement of each unit; any unit, finite, at least 2.</param>
    /// <param name="y">The other, pair by pair as long as <paramref name="x"/>, in the same unit; finite.</param>
    /// <returns>The mean difference, with Student's t test and interval on n − 1 degrees of freedom.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length; have fewer than 2 pairs; hold NaN or an infinity; or all differences are equal.
    /// </exception>
    /// <remarks>
    /// Method: the mean of the differences. Assumptions: independent pairs, a mean difference close to normal. Missing
    /// values are for the caller to drop, pair by pair, and to count. Reference: Student 1908, doi 10.1093/biomet/6.1.1.
    /// Verified against R 4.2.2 t.test(paired = TRUE).
    /// </remarks>
    public static MeanDifferenceEstimate Paired(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.SameLength(x, y);
        var (first, second) = (Mean.Of(x, nameof(x)), Mean.Of(y, nameof(y)));
        var differences = new double[x.Length];
        for (var i = 0; i < differences.Length; i++)
            differences[i] = x[i] - y[i];
        Require.Varies(differences, "a paired t test", "x − y");
        var mean = Mean.Of(differences);
        return new("paired t", first.Value, second.Value, mean.Value, mean.StandardError, x.Length - 1, x.Length);
    }

    /// <summary>Estimates how much greater a mean is than a number given beforehand: the t test of one sample.</summary>
    /// <param name="values">Any unit, finite, at least 2.</param>
    /// <param name="constant">The number to compare with, in the unit of the values; finite.</param>
    /// <returns>The mean less the number, with Student's t test and interval on n − 1 degrees of freedom.</returns>
    /// <exception cref="AssumptionException">
    /// Fewer than 2 values; one of them or <paramref name="constant"/> is NaN or infinite; or the values are constant.
    /// </exception>
    /// <remarks>
    /// Method, assumptions and reference: those of <see cref="Paired"/>, with a constant partner. The interval is that of the
    /// difference: add <paramref name="constant"/> for that of the mean. Verified against R 4.2.2 t.test(mu = ).
    /// </remarks>
    public static MeanDifferenceEstimate FromConstant(ReadOnlySpan<double> values, double constant)
    {
        Require.Finite(constant);
        var mean = Mean.Of(values);
        Require.Varies(values, "a t test");
        return new("one-sample t", mean.Value, constant, mean.Value - constant, mean.StandardError, values.Length - 1, values.Length);
    }

    /// <summary>The root of the pooled variance; by legs of a right angle, so that squares do not leave the range of a double.</summary>
    internal static double PooledDeviation(MeanEstimate first, MeanEstimate second)
    {
        double freedom = first.SampleSize + second.SampleSize - 2;
        return double.Hypot(
            first.StandardDeviation * Math.Sqrt((first.SampleSize - 1) / freedom),
            second.StandardDeviation * Math.Sqrt((second.SampleSize - 1) / freedom));
    }

    /// <summary>The means of two groups, in at least one of which values differ.</summary>
    internal static (MeanEstimate First, MeanEstimate Second) GroupsOf(ReadOnlySpan<double> x, ReadOnlySpan<double> y, string purpose)
    {
        Require.Group(2, x, purpose, nameof(x));
        Require.Group(2, y, purpose, nameof(y));
        var (first, second) = (Mean.Of(x), Mean.Of(y));
        if (first.StandardDeviation == 0 && second.StandardDeviation == 0)
            throw Require.Broken(Violation.Constant, "x",
                $"x is {first.Value} and y is {second.Value} throughout; a comparison of means needs values that differ within a group.");
        return (first, second);
    }
}
