using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.TimeSeries.Segments;

/// <summary>Sums of stretches by differences of sums from the start, each kept as two doubles: the difference keeps its digits.</summary>
internal readonly struct RunningSums
{
    private readonly double[] _main;
    private readonly double[] _rest;

    public RunningSums(ReadOnlySpan<double> terms)
    {
        _main = new double[terms.Length + 1];
        _rest = new double[terms.Length + 1];
        var (sum, lost) = (0.0, 0.0);
        for (var i = 0; i < terms.Length; i++)
        {
            ExactSum.Add(ref sum, ref lost, terms[i]);
            (_main[i + 1], _rest[i + 1]) = (sum, lost);
        }
    }

    public int Count => _main.Length - 1;

    public double Between(int start, int end) => _main[end] - _main[start] + (_rest[end] - _rest[start]);
}
