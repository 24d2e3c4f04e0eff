namespace ResearchKit.Statistics.Resampling.Engine;

/// <summary>The statistic in the samples drawn, where it exists.</summary>
/// <param name="Values">In the order of drawing, those undefined left out.</param>
/// <param name="StandardErrors">Of each value; empty where none was asked for.</param>
/// <param name="Undefined">How many were left out.</param>
internal sealed record BootstrapReplicates(double[] Values, double[] StandardErrors, int Undefined)
{
    public static BootstrapReplicates Draw(
        SamplingUnits units, RandomStream stream, ResamplingPlan plan, Func<Evaluation> statistic, Func<Evaluation>? standardError)
    {
        var values = new double[plan.Replications];
        var errors = standardError is null ? [] : new double[plan.Replications];
        Replications.Run(plan.Replications, plan, plan.Progress, () =>
        {
            var resampler = new Resampler(units);
            var (evaluate, measure) = (statistic(), standardError?.Invoke());
            return i =>
            {
                var indices = resampler.Draw(stream.Fork(i), out var firstCount);
                values[i] = evaluate.OrNaN(indices, firstCount);
                if (measure is null)
                    return;
                errors[i] = measure.OrNaN(indices, firstCount);
                if (!(errors[i] > 0 && double.IsFinite(errors[i])))
                    values[i] = double.NaN;
            };
        });
        var defined = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
                continue;
            values[defined] = values[i];
            if (errors.Length > 0)
                errors[defined] = errors[i];
            defined++;
        }
        return new(values[..defined], errors.Length > 0 ? errors[..defined] : [], values.Length - defined);
    }
}
