using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

/// <summary>Times with a constant hazard, whose survival function is exp(−hazard t), censored at a rate of their own.</summary>
internal static class Exponential
{
    public static SurvivalTimes Sample(RandomStream stream, int count, double hazard = 1, double censoring = 0.5)
    {
        var (durations, events) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var (time, end) = (Draw(stream, hazard), Draw(stream, censoring));
            (durations[i], events[i]) = (Math.Min(time, end), time <= end ? 1 : 0);
        }
        return SurvivalTimes.Of(durations, events);
    }

    public static double Draw(RandomStream stream, double hazard) => -Math.Log(1 - stream.NextUniform()) / hazard;
}
