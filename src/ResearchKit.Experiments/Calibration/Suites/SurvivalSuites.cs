using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Times to events, about a third of them censored.</summary>
internal static class SurvivalSuites
{
    private const double Horizon = 2;

    private static readonly Estimand<SurvivalTimes> AtMedian = new("survival at the median", s => KaplanMeier.Of(s).At(Math.Log(2)).Value);
    private static readonly Estimand<SurvivalTimes> MedianTime = new("median", s => KaplanMeier.Of(s).Median.Value);
    private static readonly Estimand<SurvivalTimes> Restricted = new("restricted mean", s => KaplanMeier.Of(s).RestrictedMean(Horizon).Value);
    private static readonly Estimand<SurvivalTimes> Hazard = new("cumulative hazard", s => NelsonAalen.Of(s).At(Math.Log(2)).Value);
    private static readonly Estimand<Groups> HazardRatio = new("log hazard ratio", g => Cox(g).Coefficients[0].Value);
    private static readonly Estimand<Groups> RestrictedDifference = new("difference of restricted means", g => Difference(g).Value);

    private static readonly double LogTwo = Math.Log(2);

    /// <summary>Each draws times whose median is log 2.</summary>
    private static readonly (string Name, Func<RandomStream, double> Time)[] Kinds =
    [
        ("exponential", stream => -Math.Log(stream.NextInnerUniform())),
        ("lognormal, σ 1", stream => LogTwo * Math.Exp(Chance.Normal(stream))),
        ("log-logistic, heavy tail", stream => LogTwo * Math.Pow(1 / stream.NextInnerUniform() - 1, 1 / 1.5)),
    ];

    public static Suite OneSample { get; } = new Suite<SurvivalTimes>("survival", [.. Kinds.Select(OfOne), InTenths])
        .Interval("Kaplan-Meier at the median, log-log", AtMedian, s => KaplanMeier.Of(s).At(LogTwo), it => it.ConfidenceInterval(Calibration.Level, SurvivalIntervalMethod.LogLog))
        .Interval("Kaplan-Meier at the median, log", AtMedian, s => KaplanMeier.Of(s).At(LogTwo), it => it.ConfidenceInterval(Calibration.Level, SurvivalIntervalMethod.Log))
        .Interval("Kaplan-Meier at the median, plain", AtMedian, s => KaplanMeier.Of(s).At(LogTwo), it => it.ConfidenceInterval(Calibration.Level, SurvivalIntervalMethod.Plain))
        .Interval("median, log-log", MedianTime, s => KaplanMeier.Of(s).Median)
        .Interval("restricted mean", Restricted, s => KaplanMeier.Of(s).RestrictedMean(Horizon))
        .Interval("Nelson-Aalen at the median", Hazard, s => NelsonAalen.Of(s).At(LogTwo));

    public static Suite TwoGroups { get; } =
        new Suite<Groups>("survival of two groups", [.. new[] { 2.0, 1 }.SelectMany(ratio => new[] { OfTwo(ratio), TwoInTenths(ratio), Truncated(ratio) })])
            .Interval("Cox log hazard ratio, Wald", HazardRatio, g => Cox(g).Coefficients[0])
            .Interval("difference of restricted means", RestrictedDifference, g => Difference(g))
            .Test("log-rank", g => LogRank.Test(g.Times, g.Labels))
            .Test("Cox, Wald", g => Cox(g).WaldTest)
            .Test("Cox, likelihood ratio", g => Cox(g).LikelihoodRatioTest)
            .Test("Cox, score", g => Cox(g).ScoreTest)
            .Test("proportional hazards", g => Cox(g).ProportionalHazards().Global)
            .Test("difference of restricted means", g => Difference(g), t => t.PValue());

    private static Design<SurvivalTimes> OfOne((string Name, Func<RandomStream, double> Time) kind) =>
        new Design<SurvivalTimes>(kind.Name, (stream, size) => Censored(stream, size, kind.Time, time => time))
            .Knowing(AtMedian, 0.5).Knowing(MedianTime, LogTwo).Knowing(Hazard, LogTwo);

    private static Design<SurvivalTimes> InTenths => new("ties: exponential, in tenths", (stream, size) =>
        Censored(stream, size, Kinds[0].Time, Tenths));

    private static Design<Groups> OfTwo(double ratio) => Two("exponential", ratio, (stream, time, label) => (0, time));

    private static Design<Groups> TwoInTenths(double ratio) => Two("ties: exponential, in tenths", ratio, (stream, time, label) => (0, Tenths(time)));

    /// <summary>Who is under observation only from a time of his own on, and only if nothing happened before.</summary>
    private static Design<Groups> Truncated(double ratio) =>
        Two("left-truncated exponential", ratio, (stream, time, label) => (0.5 * stream.NextInnerUniform(), time));

    private static Design<Groups> Two(string name, double ratio, Func<RandomStream, double, int, (double Entry, double Exit)> observed)
    {
        return new Design<Groups>(name, (stream, size) =>
        {
            var (entries, exits, events, labels) = (new double[size], new double[size], new double[size], new int[size]);
            for (var i = 0; i < size; i++)
            {
                labels[i] = i % 2;
                do
                {
                    var (time, end) = (Kinds[0].Time(stream) / (labels[i] == 1 ? ratio : 1), 3 * stream.NextInnerUniform());
                    events[i] = time <= end ? 1 : 0;
                    (entries[i], exits[i]) = observed(stream, Math.Min(time, end), labels[i]);
                }
                while (exits[i] <= entries[i]);
            }
            var isTruncated = entries.Any(entry => entry > 0);
            return new(isTruncated ? SurvivalTimes.LeftTruncated(entries, exits, events) : SurvivalTimes.Of(exits, events), entries, exits, events, labels);
        })
        {
            HoldsNull = ratio == 1,
        }.Knowing(HazardRatio, Math.Log(ratio));
    }

    private static SurvivalTimes Censored(RandomStream stream, int size, Func<RandomStream, double> draw, Func<double, double> read)
    {
        var (durations, events) = (new double[size], new double[size]);
        for (var i = 0; i < size; i++)
        {
            var (time, end) = (draw(stream), 3 * stream.NextInnerUniform());
            (durations[i], events[i]) = (read(Math.Min(time, end)), time <= end ? 1 : 0);
        }
        return SurvivalTimes.Of(durations, events);
    }

    private static double Tenths(double time) => Math.Ceiling(10 * time) / 10;

    private static CoxRegression Cox(Groups groups) => CoxRegression.Fit(
        groups.Times, DesignMatrix.WithoutIntercept(groups.Labels.Length).With("group", [.. groups.Labels.Select(label => (double)label)]));

    private static RestrictedMeanDifference Difference(Groups groups) =>
        RestrictedMeanDifference.Of(groups.Only(1), groups.Only(0), 1);

    private sealed record Groups(SurvivalTimes Times, double[] Entries, double[] Exits, double[] Events, int[] Labels)
    {
        public SurvivalTimes Only(int label) => Times.IsLeftTruncated
            ? SurvivalTimes.LeftTruncated(Of(Entries, label), Of(Exits, label), Of(Events, label))
            : SurvivalTimes.Of(Of(Exits, label), Of(Events, label));

        private double[] Of(double[] values, int label) => [.. values.Where((_, i) => Labels[i] == label)];
    }
}
