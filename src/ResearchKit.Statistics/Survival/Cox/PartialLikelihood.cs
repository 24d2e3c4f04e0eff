using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Survival.Cox;

/// <summary>
/// Cox's partial likelihood with Efron's treatment of ties, over strata. Each event time can carry a weight, with which the
/// check of proportional hazards makes its sums of the same parts.
/// </summary>
/// <remarks>
/// The information is Σ over observations of (hazard met while at risk) w x x' less Σ over events of the mean of x at risk
/// times itself: nothing is to be kept for each event time but two numbers, and nothing squared is ever subtracted where
/// an observation leaves the risk set.
/// </remarks>
internal sealed class PartialLikelihood
{
    private readonly RiskOrder _order;
    private readonly StandardRows _rows;
    private readonly double[] _eta;
    private readonly double[] _weights;

    // At the first place of a time with events: the hazard that those at risk meet; and at the second, where there are two
    // events, that those who have the event do: one alone meets the same as those at risk.
    private readonly double[] _hazard;

    // Of each place the hazard up to its entry, with what roundings lost; null where all entered at 0.
    private readonly double[]? _hazardBefore;
    private readonly double[]? _lostBefore;

    public PartialLikelihood(RiskOrder order, StandardRows rows)
    {
        _order = order;
        _rows = rows;
        var n = order.ByExit.Length;
        (_eta, _weights) = (new double[n], new double[n]);
        _hazard = new double[n];
        (_hazardBefore, _lostBefore) = order.ByEntry is null ? (null, null) : (new double[n], new double[n]);
    }

    /// <summary>The linear predictor of each place at the coefficients last asked for.</summary>
    public ReadOnlySpan<double> LinearPredictor => _eta;

    /// <param name="coefficients">One for each column, in its standard unit.</param>
    /// <param name="ofTime">The weight of an event time, by the place where its tie starts; null for 1.</param>
    public LikelihoodSums At(ReadOnlySpan<double> coefficients, double[]? ofTime = null)
    {
        Predict(coefficients);
        var sums = new RiskSums(_rows.Columns, _rows.Stride);
        for (var stratum = 0; stratum + 1 < _order.Starts.Length; stratum++)
        {
            Descend(sums, _order.Starts[stratum], _order.Starts[stratum + 1], ofTime);
            Ascend(sums, _order.Starts[stratum], _order.Starts[stratum + 1]);
        }
        return sums.ToLikelihood();
    }

    private void Predict(ReadOnlySpan<double> coefficients)
    {
        Span<double> padded = new double[_rows.Stride];
        coefficients.CopyTo(padded);
        var greatest = double.NegativeInfinity;
        for (var place = 0; place < _eta.Length; place++)
        {
            _eta[place] = VectorSums.Dot(_rows[place], padded);
            greatest = Math.Max(greatest, _eta[place]);
        }
        // A common factor of all weights cancels; without it they could overflow.
        for (var place = 0; place < _eta.Length; place++)
        {
            _eta[place] -= greatest;
            _weights[place] = Math.Exp(_eta[place]);
        }
    }

    /// <summary>From the last time to the first, as then the risk set grows by those whose exit is reached.</summary>
    private void Descend(RiskSums sums, int from, int to, double[]? ofTime)
    {
        sums.Clear();
        var toEnter = to - 1;
        for (int start, end = to; end > from; end = start)
        {
            var time = _order.Exits[end - 1];
            if (_order.ByEntry is { } byEntry)
            {
                for (; toEnter >= from && _order.Entries![byEntry[toEnter]] >= time; toEnter--)
                    sums.Remove(_rows[byEntry[toEnter]], _weights[byEntry[toEnter]]);
            }
            // Events stand first in a tie, so what is censored with them is at risk already when they are met.
            for (start = end; start > from && _order.Exits[start - 1] == time && !_order.IsEvent[start - 1]; start--)
                sums.Add(_rows[start - 1], _weights[start - 1]);
            var lastEvent = start;
            for (; start > from && _order.Exits[start - 1] == time; start--)
                sums.AddEvent(_rows[start - 1], _weights[start - 1]);
            if (lastEvent == start)
                continue;
            var weight = ofTime is null ? 1 : ofTime[start];
            for (var place = start; place < lastEvent; place++)
                sums.Observe(_rows[place], _eta[place], weight);
            (_hazard[start], var metByDying) = sums.CloseEvents(lastEvent - start, weight);
            if (lastEvent - start > 1)
                _hazard[start + 1] = metByDying;
        }
    }

    /// <summary>From the first time to the last, as the hazard met adds up.</summary>
    private void Ascend(RiskSums sums, int from, int to)
    {
        var (hazard, lost) = (0.0, 0.0);
        var entered = from;
        for (int start = from, end; start < to; start = end)
        {
            var time = _order.Exits[start];
            var met = _order.IsEvent[start] ? _hazard[start] : 0;
            var areSeveral = start + 1 < to && _order.IsEvent[start + 1] && _order.Exits[start + 1] == time;
            var metByDying = areSeveral ? _hazard[start + 1] : met;
            if (_order.ByEntry is { } byEntry)
            {
                // What was met before entry was not met under observation.
                for (; entered < to && _order.Entries![byEntry[entered]] < time; entered++)
                    (_hazardBefore![byEntry[entered]], _lostBefore![byEntry[entered]]) = (hazard, lost);
            }
            for (end = start; end < to && _order.Exits[end] == time; end++)
            {
                var earlier = _hazardBefore is null ? hazard : hazard - _hazardBefore[end] + (lost - _lostBefore![end]);
                sums.AddSquare(_rows[end], _weights[end] * (earlier + (_order.IsEvent[end] ? metByDying : met)));
            }
            ExactSum.Add(ref hazard, ref lost, met);
        }
    }
}
