namespace ResearchKit.Statistics.Regression.Quantiles;

/// <summary>Where along a line a sum of kinks has risen from a negative slope to 0: a weighted order statistic, in linear time on average.</summary>
internal static class WeightedSelection
{
    // Below this a change is rounding: a row nearly parallel to those that stay would make the next step blow up.
    private const double Parallel = 1e-11;

    /// <param name="residuals">The height of each row at the start.</param>
    /// <param name="changes">How fast it falls.</param>
    /// <param name="skip">Rows that do not count.</param>
    /// <param name="toRise">By how much the slope has to rise; positive.</param>
    /// <returns>The row whose kink is where it has, and how far that is; −1 where it never has.</returns>
    public static (int Row, double Step) Of(double[] residuals, double[] changes, bool[] skip, double toRise)
    {
        var rows = new List<int>();
        for (var i = 0; i < residuals.Length; i++)
        {
            if (!skip[i] && Math.Abs(changes[i]) > Parallel && (residuals[i] < 0 ? changes[i] < 0 : changes[i] > 0))
                rows.Add(i);
        }
        var steps = new double[rows.Count];
        var kept = rows.ToArray();
        for (var k = 0; k < kept.Length; k++)
            steps[k] = residuals[kept[k]] / changes[kept[k]];
        var (low, high) = (0, kept.Length);
        while (low < high)
        {
            // The middle of three as pivot; [low, less) below it, [less, more) equal, [more, high) above.
            var (a, b, c) = (steps[low], steps[low + (high - low) / 2], steps[high - 1]);
            var pivot = Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
            var (less, at, more) = (low, low, high);
            var (below, equal) = (0.0, 0.0);
            while (at < more)
            {
                var rise = Math.Abs(changes[kept[at]]);
                if (steps[at] < pivot)
                {
                    below += rise;
                    Swap(less++, at++);
                }
                else if (steps[at] > pivot)
                {
                    Swap(at, --more);
                }
                else
                {
                    equal += rise;
                    at++;
                }
            }
            if (below >= toRise)
                high = less;
            else if (below + equal >= toRise)
                return (Steepest(less, more), pivot);
            else
                (low, toRise) = (more, toRise - below - equal);
        }
        return (-1, 0);

        void Swap(int i, int j)
        {
            (steps[i], steps[j]) = (steps[j], steps[i]);
            (kept[i], kept[j]) = (kept[j], kept[i]);
        }

        // Of tied kinks that which makes the next inverse best.
        int Steepest(int from, int to)
        {
            var best = kept[from];
            for (var k = from + 1; k < to; k++)
            {
                if (Math.Abs(changes[kept[k]]) > Math.Abs(changes[best]))
                    best = kept[k];
            }
            return best;
        }
    }
}
