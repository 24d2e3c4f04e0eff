namespace ResearchKit.Statistics.Rankings;

/// <summary>The units with the greatest scores.</summary>
internal static class Selection
{
    /// <summary>Units from the greatest score to the smallest; which of two equal ones comes first is left open.</summary>
    public static int[] Descending(ReadOnlySpan<double> scores)
    {
        var keys = new double[scores.Length];
        var order = new int[scores.Length];
        for (var i = 0; i < order.Length; i++)
            (keys[i], order[i]) = (-scores[i], i);
        Array.Sort(keys, order);
        return order;
    }

    /// <summary>
    /// For each unit the probability of being among so many with the greatest scores, where those tied at the cut draw lots.
    /// </summary>
    public static double[] Probabilities(ReadOnlySpan<double> scores, int count)
    {
        var order = Descending(scores);
        var probabilities = new double[scores.Length];
        var cut = scores[order[count - 1]];
        var (above, tied) = (0, 0);
        foreach (var score in scores)
        {
            above += score > cut ? 1 : 0;
            tied += score == cut ? 1 : 0;
        }
        for (var i = 0; i < probabilities.Length; i++)
            probabilities[i] = scores[i] > cut ? 1 : scores[i] == cut ? (double)(count - above) / tied : 0;
        return probabilities;
    }

    public static void Check(ReadOnlySpan<double> first, ReadOnlySpan<double> second, string firstName, string secondName, int count, string purpose)
    {
        Require.SameLength(first, second, secondName);
        Require.AtLeast(1, first.Length, "unit", purpose, firstName);
        Require.Finite(first, firstName);
        Require.Finite(second, secondName);
        if (count < 1 || count > first.Length)
            throw Require.Broken(Violation.OutOfDomain, nameof(count), $"count is {count}; it must lie between 1 and the {first.Length} units there are.");
    }
}
