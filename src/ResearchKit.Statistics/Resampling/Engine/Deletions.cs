using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics.Resampling.Engine;

/// <summary>The statistic without each unit in turn, and what follows from how it varies.</summary>
internal sealed class Deletions
{
    private Deletions(SamplingUnits units, double[] values, double value)
    {
        Values = values;
        var influences = new double[values.Length];
        var (bias, variance) = (0.0, 0.0);
        for (var stratum = 0; stratum < units.Strata; stratum++)
        {
            var (start, count) = units.UnitsOf(stratum);
            // A stratum of one unit tells nothing of how the statistic varies there.
            if (count < 2)
                continue;
            var part = values.AsSpan(start, count);
            foreach (var without in part)
                Undefined += double.IsNaN(without) ? 1 : 0;
            var sample = CentredSample.Of(part);
            var mean = sample.Mean * sample.Unit;
            bias += (count - 1) * (mean - value);
            for (var i = 0; i < count; i++)
                influences[start + i] = (count - 1) * (mean - part[i]) / count;
            variance = double.Hypot(variance, Math.Sqrt((count - 1.0) / count * sample.SumOfSquares) * sample.Unit);
        }
        Bias = bias;
        StandardError = variance;
        Acceleration = AccelerationOf(influences);
    }

    /// <summary>In the order of the units; NaN where the statistic does not exist without one.</summary>
    public double[] Values { get; }

    /// <summary>How many of the values do not exist.</summary>
    public int Undefined { get; }

    public double Bias { get; }

    public double StandardError { get; }

    /// <summary>The skewness that BCa corrects, from the influences l of the units: Σ l³ / (6 (Σ l²)^1.5).</summary>
    public double Acceleration { get; }

    public static Deletions Of(SamplingUnits units, ResamplingPlan plan, double value, Func<Evaluation> evaluations)
    {
        var values = new double[units.Count];
        Array.Fill(values, double.NaN);
        Replications.Run(units.Count, plan, progress: null, () =>
        {
            var evaluation = evaluations();
            var rest = new int[units.Members.Length];
            return unit =>
            {
                // What is left of a stratum must not be empty: a statistic need not bear that.
                if (units.IsAlone(unit))
                    return;
                var (start, end) = units.PlacesOf(unit);
                units.Members.AsSpan(0, start).CopyTo(rest);
                units.Members.AsSpan(end).CopyTo(rest.AsSpan(start));
                var firstCount = units.FirstCount - (start < units.FirstCount ? end - start : 0);
                values[unit] = evaluation.OrNaN(rest.AsSpan(0, rest.Length - (end - start)), firstCount);
            };
        });
        return new(units, values, value);
    }

    /// <summary>Of values that were found in another way.</summary>
    public static Deletions Of(SamplingUnits units, double value, double[] values) => new(units, values, value);

    private static double AccelerationOf(double[] influences)
    {
        var largest = 0.0;
        foreach (var influence in influences)
            largest = Math.Max(largest, Math.Abs(influence));
        if (largest == 0)
            return 0;
        var (squares, cubes) = (0.0, 0.0);
        foreach (var influence in influences)
        {
            var share = influence / largest;
            squares += share * share;
            cubes += share * share * share;
        }
        return cubes / (6 * squares * Math.Sqrt(squares));
    }
}
