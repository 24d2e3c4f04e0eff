using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Times to events of two groups in two strata: the second's hazard is four times the first's, and has more of one group.</summary>
internal static class StratifiedSurvivalSuites
{
    private static readonly Estimand<Groups> HazardRatio = new("log hazard ratio", g => Stratified(g)["group"].Value);

    public static Suite Strata { get; } = new Suite<Groups>("survival in strata",
            Of("exponential", 2, time => time), Of("ties: exponential, in tenths", 2, Tenths),
            Of("exponential", 1, time => time), Of("ties: exponential, in tenths", 1, Tenths))
        .Interval("stratified Cox log hazard ratio, Wald", HazardRatio, g => Stratified(g)["group"])
        .Test("log-rank without strata", g => LogRank.Test(g.Times, g.Labels))
        .Test("stratified log-rank", g => LogRank.Stratified(g.Times, g.Labels, g.Strata))
        .Test("stratified Cox, Wald", g => Stratified(g)["group"], t => t.PValue())
        .Test("stratified Cox, likelihood ratio", g => Stratified(g).LikelihoodRatioTest);

    private static CoxRegression Stratified(Groups groups) => CoxRegression.Fit(
        groups.Times, DesignMatrix.WithoutIntercept(groups.Labels.Length).With("group", [.. groups.Labels.Select(label => (double)label)]), groups.Strata);

    private static Design<Groups> Of(string name, double ratio, Func<double, double> read)
    {
        var design = new Design<Groups>(name, (stream, size) =>
        {
            var (durations, events, labels, strata) = (new double[size], new double[size], new int[size], new int[size]);
            for (var i = 0; i < size; i++)
            {
                strata[i] = i % 2;
                labels[i] = stream.NextUniform() < (strata[i] == 1 ? 0.7 : 0.3) ? 1 : 0;
                var hazard = (labels[i] == 1 ? ratio : 1) * (strata[i] == 1 ? 4 : 1);
                var (time, end) = (-Math.Log(stream.NextInnerUniform()) / hazard, 3 * stream.NextInnerUniform());
                (durations[i], events[i]) = (read(Math.Min(time, end)), time <= end ? 1 : 0);
            }
            return new(SurvivalTimes.Of(durations, events), labels, strata);
        })
        {
            HoldsNull = ratio == 1,
        };
        // What is written down in tenths has no proportional hazards: the truth is what long samples give.
        return name == "exponential" ? design.Knowing(HazardRatio, Math.Log(ratio)) : design;
    }

    private static double Tenths(double time) => Math.Ceiling(10 * time) / 10;

    private sealed record Groups(SurvivalTimes Times, int[] Labels, int[] Strata);
}
