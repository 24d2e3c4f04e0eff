namespace ResearchKit.Statistics.Classification;

/// <summary>
/// How many units of the other class each unit is placed above (with the outcome) or below (without), ties counted half:
/// DeLong's structural components. Here twice as many, so that they are whole.
/// </summary>
internal static class Placements
{
    /// <summary>The area and its variance, from sums of whole numbers: nothing cancels, however many units there are.</summary>
    public static (double Area, double Variance) AreaOf(ScoredOutcomes scored)
    {
        var (positives, negatives) = (0L, 0L);
        var (sum, squares, otherSquares) = (Int128.Zero, Int128.Zero, Int128.Zero);
        foreach (var group in scored.Groups)
        {
            var (above, below) = Of(group, positives, negatives, scored);
            sum += (Int128)group.Positives * above;
            squares += (Int128)group.Positives * above * above;
            otherSquares += (Int128)group.Negatives * below * below;
            (positives, negatives) = (positives + group.Positives, negatives + group.Negatives);
        }
        // Each pair is counted once on either side, so that both sides have the same sum.
        double m = scored.Positives, n = scored.Negatives;
        return ((double)sum / (2 * m * n), Spread(squares, scored.Positives) / (n * n) / 4 + Spread(otherSquares, scored.Negatives) / (m * m) / 4);

        // The variance of one class's mean placement.
        double Spread(Int128 squaresOfClass, long count) =>
            (double)(squaresOfClass * count - sum * sum) / ((double)count * count * (count - 1));
    }

    /// <summary>The variance of the mean difference of two scores' placements, class by class.</summary>
    public static double VarianceOfDifference(
        ReadOnlySpan<double> scores, ScoredOutcomes first, ReadOnlySpan<double> otherScores, ScoredOutcomes second,
        ReadOnlySpan<double> outcomes)
    {
        var differences = Scatter(scores, first, outcomes);
        var others = Scatter(otherScores, second, outcomes);
        // Both of a class: the sum of the differences and of their squares.
        Span<Int128> sums = stackalloc Int128[2], squares = stackalloc Int128[2];
        for (var i = 0; i < differences.Length; i++)
        {
            var difference = differences[i] - others[i];
            sums[(int)outcomes[i]] += difference;
            squares[(int)outcomes[i]] += (Int128)difference * difference;
        }
        return Spread(sums[1], squares[1], first.Positives, first.Negatives) + Spread(sums[0], squares[0], first.Negatives, first.Positives);

        static double Spread(Int128 sum, Int128 sumOfSquares, long count, double opposed) =>
            (double)(sumOfSquares * count - sum * sum) / ((double)count * count * (count - 1) * 4 * opposed * opposed);
    }

    // Twice the placements: of a unit with the outcome above those without, of one without below those with.
    private static (long Above, long Below) Of(ScoreGroup group, long positives, long negatives, ScoredOutcomes scored) =>
        (2 * (scored.Negatives - negatives) - group.Negatives, 2 * positives + group.Positives);

    /// <summary>The placement of each unit, in the order of the units.</summary>
    private static long[] Scatter(ReadOnlySpan<double> scores, ScoredOutcomes scored, ReadOnlySpan<double> outcomes)
    {
        var byGroup = new (double Score, long Above, long Below)[scored.Groups.Count];
        var (positives, negatives) = (0L, 0L);
        for (var g = 0; g < byGroup.Length; g++)
        {
            var group = scored.Groups[g];
            var (above, below) = Of(group, positives, negatives, scored);
            // Downwards, as groups are sorted from the highest score.
            byGroup[^(g + 1)] = (group.Score, above, below);
            (positives, negatives) = (positives + group.Positives, negatives + group.Negatives);
        }
        var placements = new long[scores.Length];
        var comparer = Comparer<(double Score, long, long)>.Create((a, b) => a.Score.CompareTo(b.Score));
        for (var i = 0; i < placements.Length; i++)
        {
            var place = byGroup[Array.BinarySearch(byGroup, (scores[i] + 0.0, 0L, 0L), comparer)];
            placements[i] = outcomes[i] == 1 ? place.Above : place.Below;
        }
        return placements;
    }
}
