using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Survival.Cox;

/// <summary>What is summed over a risk set, and over the events met so far.</summary>
internal sealed class RiskSums(int columns, int stride)
{
    // Of those at risk who have no event now, with what roundings lost. Where someone leaves who weighed 10^16 times as
    // much as all who stay, what is lost is all there is.
    private double _atRisk;
    private double _lostAtRisk;
    private readonly double[] _sumAtRisk = new double[stride];
    private readonly double[] _lostSumAtRisk = new double[stride];

    // Of those who have the event now.
    private double _dying;
    private readonly double[] _sumDying = new double[stride];

    private double _logLikelihood;
    private readonly double[] _score = new double[stride];
    private readonly double[] _squares = new double[columns * stride];
    private readonly double[] _squaresOfMeans = new double[columns * stride];

    /// <summary>An empty risk set, for the next stratum.</summary>
    public void Clear()
    {
        _atRisk = _lostAtRisk = 0;
        Array.Clear(_sumAtRisk);
        Array.Clear(_lostSumAtRisk);
    }

    public void Add(ReadOnlySpan<double> row, double weight) => Add(row, weight, weight);

    public void Remove(ReadOnlySpan<double> row, double weight) => Add(row, -weight, -weight);

    public void AddEvent(ReadOnlySpan<double> row, double weight)
    {
        _dying += weight;
        VectorSums.Add(_sumDying, row, weight);
    }

    public void Observe(ReadOnlySpan<double> row, double eta, double weight)
    {
        _logLikelihood += weight * eta;
        VectorSums.Add(_score, row, weight);
    }

    public void AddSquare(ReadOnlySpan<double> row, double weight) =>
        VectorSums.AddOuter(_squares, row, row, weight, columns);

    /// <summary>The events of one time have all been added: what they take from the sums, and on they go to those at risk.</summary>
    /// <returns>The hazard that those at risk met, and that those with the event did.</returns>
    public (double Met, double MetByDying) CloseEvents(int events, double weight)
    {
        // Efron: the k-th of d events sees a share 1 − k/d of each of them at risk still. The risk set's mean is then
        // (r + share d)/(r₀ + share d₀), which with positive shares is free of cancellation.
        ExactSum.Settle(ref _atRisk, ref _lostAtRisk);
        for (var c = 0; c < stride; c++)
            ExactSum.Settle(ref _sumAtRisk[c], ref _lostSumAtRisk[c]);
        double met = 0, metByDying = 0, squares = 0, mixed = 0, squaresOfDying = 0;
        for (var k = 0; k < events; k++)
        {
            var share = (double)(events - k) / events;
            var total = _atRisk + share * _dying;
            _logLikelihood -= weight * Math.Log(total);
            var hazard = weight / total;
            met += hazard;
            metByDying += hazard * share;
            squares += hazard / total;
            mixed += hazard / total * share;
            squaresOfDying += hazard / total * share * share;
        }
        VectorSums.Add(_score, _sumAtRisk, -met);
        VectorSums.Add(_score, _sumDying, -metByDying);
        if (events > 1)
        {
            VectorSums.AddOuter(_squaresOfMeans, _sumAtRisk, _sumAtRisk, squares, columns);
            VectorSums.AddOuter(_squaresOfMeans, _sumAtRisk, _sumDying, mixed, columns);
            VectorSums.AddOuter(_squaresOfMeans, _sumDying, _sumAtRisk, mixed, columns);
            VectorSums.AddOuter(_squaresOfMeans, _sumDying, _sumDying, squaresOfDying, columns);
        }
        Add(_sumDying, 1, _dying);
        if (events == 1)
            VectorSums.AddOuter(_squaresOfMeans, _sumAtRisk, _sumAtRisk, squares, columns);
        _dying = 0;
        Array.Clear(_sumDying);
        return (met, metByDying);
    }

    private void Add(ReadOnlySpan<double> values, double factor, double weight)
    {
        ExactSum.Add(ref _atRisk, ref _lostAtRisk, weight);
        VectorSums.AddExactly(_sumAtRisk, _lostSumAtRisk, values, factor);
    }

    public LikelihoodSums ToLikelihood()
    {
        var information = new double[columns, columns];
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j <= i; j++)
                information[i, j] = information[j, i] = _squares[i * stride + j] - _squaresOfMeans[i * stride + j];
        }
        return new(_logLikelihood, _score[..columns], information);
    }
}
