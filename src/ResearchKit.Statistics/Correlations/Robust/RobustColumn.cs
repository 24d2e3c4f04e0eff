using ResearchKit.Statistics.Description;
using ResearchKit.Statistics.Moments;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Correlations.Robust;

/// <summary>A column about its median, in units of a power of two in which its largest value is near 1.</summary>
internal sealed class RobustColumn
{
    private readonly double[] _values;
    private readonly double[] _sortedDistances;

    public RobustColumn(ReadOnlySpan<double> values)
    {
        var scale = PowerOfTwo.ToUnit(SampleRange.Of(values).Largest);
        _values = new double[values.Length];
        for (var i = 0; i < _values.Length; i++)
            _values[i] = values[i] * scale;
        _sortedDistances = [.. _values];
        Array.Sort(_sortedDistances);
        var median = SortedSample.MedianOf(_sortedDistances);
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] -= median;
            _sortedDistances[i] = Math.Abs(_values[i]);
        }
        Array.Sort(_sortedDistances);
    }

    /// <summary>The median distance from the median, in scaled units.</summary>
    public double MedianDeviation => SortedSample.MedianOf(_sortedDistances);

    /// <summary>The distance from the median that a share <paramref name="bend"/> of the values exceeds, in scaled units.</summary>
    public double DistanceAt(double bend) =>
        // In decimals 0.8 · 5 + ½ is 4.5, in doubles at times a little less; a whole number must not fall below itself.
        _sortedDistances[Math.Clamp((int)Math.Floor((1 - bend) * _values.Length + 0.5), 1, _values.Length) - 1];

    /// <summary>u(1 − u²)² for each value, u being its distance from the median in nine median deviations; 0 from |u| = 1 on.</summary>
    public double[] Biweighted()
    {
        var unit = 9 * MedianDeviation;
        var weighted = new double[_values.Length];
        for (var i = 0; i < weighted.Length; i++)
        {
            var u = _values[i] / unit;
            var weight = Math.Max(0, (1 - u) * (1 + u));
            weighted[i] = double.IsFinite(u) ? u * weight * weight : 0;
        }
        return weighted;
    }

    /// <summary>(v − centre)/distance for each value v, drawn in to −1 and 1, with the centre that Wilcox gives.</summary>
    public double[] Bent(double bend)
    {
        var distance = DistanceAt(bend);
        double sum = 0;
        int below = 0, above = 0;
        foreach (var value in _values)
        {
            if (value < -distance)
                below++;
            else if (value > distance)
                above++;
            else
                sum += value;
        }
        var centre = (sum + distance * (above - below)) / (_values.Length - below - above);
        var bent = new double[_values.Length];
        for (var i = 0; i < bent.Length; i++)
            bent[i] = Math.Clamp((_values[i] - centre) / distance, -1, 1);
        return bent;
    }
}
