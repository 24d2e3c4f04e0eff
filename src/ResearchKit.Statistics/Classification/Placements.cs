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
        var (ofFirst, ofSecond) = (new ByScore(first), new ByScore(second));
        // Both of a class: the sum of the differences and of their squares.
        Span<Int128> sums = stackalloc Int128[2], squares = stackalloc Int128[2];
        for (var i = 0; i < outcomes.Length; i++)
        {
            var outcome = (int)outcomes[i];
            var difference = ofFirst.Of(scores[i], outcome) - ofSecond.Of(otherScores[i], outcome);
            sums[outcome] += difference;
            squares[outcome] += (Int128)difference * difference;
        }
        return Spread(sums[1], squares[1], first.Positives, first.Negatives) + Spread(sums[0], squares[0], first.Negatives, first.Positives);

        static double Spread(Int128 sum, Int128 sumOfSquares, long count, double opposed) =>
            (double)(sumOfSquares * count - sum * sum) / ((double)count * count * (count - 1) * 4 * opposed * opposed);
    }

    // Twice the placements: of a unit with the outcome above those without, of one without below those with.
    private static (long Above, long Below) Of(ScoreGroup group, long positives, long negatives, ScoredOutcomes scored) =>
        (2 * (scored.Negatives - negatives) - group.Negatives, 2 * positives + group.Positives);

    /// <summary>The placements of units by their score.</summary>
    private readonly struct ByScore
    {
        private readonly ScoredOutcomes _scored;

        // In the groups before each.
        private readonly int[] _positives;
        private readonly int[] _negatives;

        public ByScore(ScoredOutcomes scored)
        {
            _scored = scored;
            (_positives, _negatives) = (new int[scored.Groups.Count], new int[scored.Groups.Count]);
            for (var g = 1; g < _positives.Length; g++)
            {
                var before = scored.Groups[g - 1];
                (_positives[g], _negatives[g]) = (_positives[g - 1] + before.Positives, _negatives[g - 1] + before.Negatives);
            }
        }

        public long Of(double score, int outcome)
        {
            // Downwards, as groups are sorted from the highest score.
            var groups = _scored.GroupSpan;
            var (low, high) = (0, groups.Length - 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (groups[middle].Score > score)
                    low = middle + 1;
                else
                    high = middle;
            }
            var (above, below) = Placements.Of(groups[low], _positives[low], _negatives[low], _scored);
            return outcome == 1 ? above : below;
        }
    }
}
