namespace ResearchKit.Statistics.TimeSeries.Panels;

/// <summary>Outcomes of treated and other units over time.</summary>
internal sealed class Panel
{
    private readonly double[] _outcome;
    private readonly int[] _times;
    private readonly bool[] _treated;
    private readonly int[] _clusters;

    private Panel(double[] outcome, int[] times, bool[] treated, int[] clusters) =>
        (_outcome, _times, _treated, _clusters) = (outcome, times, treated, clusters);

    public int Clusters => _clusters.Distinct().Count();

    public static Panel Of(
        ReadOnlySpan<double> outcome, ReadOnlySpan<int> times, ReadOnlySpan<bool> treated, ReadOnlySpan<int> clusters)
    {
        RequireLength(outcome.Length, times.Length, nameof(times));
        RequireLength(outcome.Length, treated.Length, nameof(treated));
        RequireLength(outcome.Length, clusters.Length, nameof(clusters));
        Require.Finite(outcome);
        var panel = new Panel(outcome.ToArray(), times.ToArray(), treated.ToArray(), clusters.ToArray());
        panel.RequireClusters(true, "among the treated");
        panel.RequireClusters(false, "among the others");
        return panel;
    }

    /// <summary>The model of group, period and their product, with clustered standard errors.</summary>
    /// <param name="interventionTime">The first time of the later period.</param>
    public LinearFit Fit(int interventionTime)
    {
        var n = _outcome.Length;
        var (group, period, both) = (new double[n], new double[n], new double[n]);
        var cells = new int[4];
        for (var i = 0; i < n; i++)
        {
            group[i] = _treated[i] ? 1 : 0;
            period[i] = _times[i] >= interventionTime ? 1 : 0;
            both[i] = group[i] * period[i];
            cells[2 * (int)group[i] + (int)period[i]]++;
        }
        RequireCells(cells, interventionTime);
        var design = DesignMatrix.WithIntercept(n).With("treated", group).With("after", period).With("treated × after", both);
        return OrdinaryLeastSquares.Fit(design, _outcome).WithClusters<int>(_clusters);
    }

    public Panel Before(int time)
    {
        var rows = Enumerable.Range(0, _times.Length).Where(i => _times[i] < time).ToArray();
        return new(
            [.. rows.Select(i => _outcome[i])], [.. rows.Select(i => _times[i])],
            [.. rows.Select(i => _treated[i])], [.. rows.Select(i => _clusters[i])]);
    }

    /// <summary>
    /// Times, ascending, that leave no cell of group and period empty, and something to judge the error by; none where a
    /// group has fewer than 2 clusters.
    /// </summary>
    public IEnumerable<int> PlaceboTimes()
    {
        if (_times.Length < 5 || ClustersOf(true) < 2 || ClustersOf(false) < 2)
            return [];
        var (first, last) = (Extremes(true), Extremes(false));
        var (from, to) = (Math.Max(first.Earliest, last.Earliest), Math.Min(first.Latest, last.Latest));
        return _times.Distinct().Where(time => time > from && time <= to).Order();
    }

    private (int Earliest, int Latest) Extremes(bool treated)
    {
        var times = Enumerable.Range(0, _times.Length).Where(i => _treated[i] == treated).Select(i => _times[i]).ToArray();
        return (times.Min(), times.Max());
    }

    private static void RequireCells(int[] cells, int interventionTime)
    {
        string[] names = ["untreated before", "untreated after", "treated before", "treated after"];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] == 0)
                throw Require.Broken(Violation.EmptyGroup, nameof(interventionTime),
                    $"No observation is {names[cell]} time {interventionTime}; a difference in differences needs all four groups.");
        }
    }

    private void RequireClusters(bool treated, string where)
    {
        var count = ClustersOf(treated);
        if (count < 2)
            throw Require.Broken(count == 0 ? Violation.EmptyGroup : Violation.TooFewObservations, "clusters",
                $"At least 2 clusters {where} are needed for a difference in differences; got {count}.");
    }

    private int ClustersOf(bool treated) =>
        Enumerable.Range(0, _clusters.Length).Where(i => _treated[i] == treated).Select(i => _clusters[i]).Distinct().Count();

    private static void RequireLength(int rows, int length, string name)
    {
        if (length != rows)
            throw Require.Broken(Violation.UnequalLengths, name, $"{name} has {length} values and outcome {rows}; each needs one.");
    }
}
