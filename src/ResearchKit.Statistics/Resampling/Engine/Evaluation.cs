namespace ResearchKit.Statistics.Resampling.Engine;

/// <summary>The statistic of the observations with these indices, some of them perhaps several times.</summary>
/// <param name="indices">Of observations.</param>
/// <param name="firstCount">How many of them, from the start, make up the first of two samples.</param>
internal delegate double Evaluation(ReadOnlySpan<int> indices, int firstCount);

/// <summary>Makes evaluations, one for each thread, with buffers of their own.</summary>
internal static class Evaluations
{
    public static Func<Evaluation> Of(double[] values, SampleStatistic statistic) => () =>
    {
        double[] buffer = [];
        return (indices, _) => statistic(Gathered(values, indices, ref buffer));
    };

    public static Func<Evaluation> Of(double[] x, double[] y, PairStatistic statistic) => () =>
    {
        double[] bufferX = [], bufferY = [];
        return (indices, _) => statistic(Gathered(x, indices, ref bufferX), Gathered(y, indices, ref bufferY));
    };

    /// <param name="values">First those of the first sample, then those of the second.</param>
    /// <param name="statistic">Of both.</param>
    public static Func<Evaluation> Of(double[] values, TwoSampleStatistic statistic) => () =>
    {
        double[] buffer = [];
        return (indices, firstCount) =>
        {
            var both = Gathered(values, indices, ref buffer);
            return statistic(both[..firstCount], both[firstCount..]);
        };
    };

    /// <summary>NaN where the statistic does not exist for a sample that was drawn: to be counted, not to stop the others.</summary>
    public static double OrNaN(this Evaluation evaluation, ReadOnlySpan<int> indices, int firstCount)
    {
        try
        {
            return evaluation(indices, firstCount);
        }
        catch (AssumptionException)
        {
            return double.NaN;
        }
    }

    public static Span<double> Gathered(double[] values, ReadOnlySpan<int> indices, ref double[] buffer)
    {
        if (buffer.Length < indices.Length)
            buffer = new double[indices.Length];
        for (var i = 0; i < indices.Length; i++)
            buffer[i] = values[indices[i]];
        return buffer.AsSpan(0, indices.Length);
    }
}
