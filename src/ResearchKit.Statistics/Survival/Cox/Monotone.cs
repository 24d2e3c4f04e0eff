namespace ResearchKit.Statistics.Survival.Cox;

/// <summary>Whether a partial likelihood rises without end in one direction.</summary>
internal static class Monotone
{
    // The direction is a Newton step, whose other parts have nearly but not quite come to rest.
    private const double Tolerance = 1e-3;

    /// <summary>It does where at every event those who have it are farthest in that direction of all at risk.</summary>
    public static bool Along(double[] direction, RiskOrder order, StandardRows rows)
    {
        var padded = new double[rows.Stride];
        direction.CopyTo(padded, 0);
        var distances = new double[order.ByExit.Length];
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var place = 0; place < distances.Length; place++)
        {
            var distance = distances[place] = VectorSums.Dot(rows[place], padded);
            (least, greatest) = (Math.Min(least, distance), Math.Max(greatest, distance));
        }
        var slack = Tolerance * (greatest - least);
        for (var stratum = 0; stratum + 1 < order.Starts.Length; stratum++)
        {
            if (!Along(distances, slack, order, order.Starts[stratum], order.Starts[stratum + 1]))
                return false;
        }
        return true;
    }

    private static bool Along(double[] distances, double slack, RiskOrder order, int from, int to)
    {
        // From the last time to the first; who has not entered yet is dropped when he comes to the top.
        var farthest = new PriorityQueue<int, double>();
        for (int start, end = to; end > from; end = start)
        {
            var time = order.Exits[end - 1];
            for (start = end; start > from && order.Exits[start - 1] == time; start--)
                farthest.Enqueue(start - 1, -distances[start - 1]);
            while (order.Entries is not null && order.Entries[farthest.Peek()] >= time)
                farthest.Dequeue();
            var limit = distances[farthest.Peek()] - slack;
            for (var place = start; place < end && order.IsEvent[place]; place++)
            {
                if (distances[place] < limit)
                    return false;
            }
        }
        return true;
    }
}
