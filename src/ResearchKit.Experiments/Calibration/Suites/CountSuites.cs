using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Counts of successes in trials.</summary>
internal static class CountSuites
{
    private static readonly Estimand<ProportionEstimate> Probability = new("probability", sample => sample.Value);
    private static readonly Estimand<TwoSamples> Difference = new("difference", sample => sample.Difference.Value);
    private static readonly Estimand<TwoSamples> Ratio = new("ratio", sample => sample.Ratio.Value);
    private static readonly Estimand<TwoSamples> Odds = new("odds ratio", sample => sample.Odds.Value);
    private static readonly Estimand<TwoSamples> Association = new("Cramér's V", sample => CramersV.Of(sample.Table).Value);
    private static readonly Estimand<TwoSamples> Number = new("number needed", sample => sample.Number.Value);
    private static readonly Estimand<PrevalenceEstimate> TruePrevalence = new("prevalence", sample => sample.Value);

    public static Suite Proportion { get; } =
        new Suite<ProportionEstimate>("proportion", [.. new[] { 0.5, 0.1, 0.02 }.Select(One)])
            .Interval("Wilson", Probability, p => p)
            .Interval("Clopper-Pearson", Probability, p => p, p => p.ConfidenceInterval(ProportionMethod.ClopperPearson));

    public static Suite TwoProportions { get; } =
        new Suite<TwoSamples>("two proportions",
                Two(0.3, 0.15), Two(0.1, 0.05), Two(0.02, 0.01), Two(0.3, 0.3), Two(0.05, 0.05))
            .Interval("difference, Newcombe", Difference, p => p.Difference)
            .Region("number needed, Newcombe", Number, p => p.Number, (number, _, truth) => number.Interval().Contains(truth))
            .Interval("risk ratio, Koopman", Ratio, p => p.Ratio)
            .Interval("risk ratio, Katz", Ratio, p => p.Ratio, ratio => ratio.ConfidenceInterval(RiskRatioMethod.Katz))
            .Interval("likelihood ratio, Simel", Ratio, p => p.Likelihood)
            .Interval("odds ratio, Woolf", Odds, p => p.Odds)
            .Interval("odds ratio, Fisher exact", Odds, p => p.Exact, share: 2)
            .Interval("Cramér's V, noncentral χ²", Association, p => CramersV.Of(p.Table))
            .Test("χ²", p => ChiSquaredTest.Independence(p.Table))
            .Test("χ² with Yates's correction", p => ChiSquaredTest.IndependenceWithYates(p.Table))
            .Test("Fisher exact", p => p.Exact, t => t.PValue(), share: 2);

    /// <summary>Pairs of answers, before and after, that change as often in one direction as in the other.</summary>
    public static Suite Changes { get; } =
        new Suite<ContingencyTable>("paired proportions", Changing(0.1), Changing(0.4))
            .Test("McNemar, χ²", table => McNemar.ChiSquared(table))
            .Test("McNemar, corrected χ²", table => McNemar.ChiSquaredWithCorrection(table))
            .Test("McNemar, exact", table => McNemar.Exact(table));

    public static Suite Prevalence { get; } =
        new Suite<PrevalenceEstimate>("prevalence", Tested(0.2, 0.8, 0.95), Tested(0.05, 0.9, 0.98))
            .Interval("Rogan-Gladen, Lang-Reiczigel", TruePrevalence, p => p)
            .Interval("Rogan-Gladen, estimates taken for known", TruePrevalence, p =>
                Statistics.Prevalence.RoganGladen(p.Apparent.Successes, p.SampleSize, p.Sensitivity, p.Specificity).ConfidenceInterval());

    private static Design<ProportionEstimate> One(double p) =>
        new Design<ProportionEstimate>(FormattableString.Invariant($"p {p}"), (stream, n) => Statistics.Proportion.Of(Chance.Successes(stream, n, p), n))
            .Knowing(Probability, p);

    /// <summary>Two groups of n each.</summary>
    private static Design<TwoSamples> Two(double p, double q) =>
        new Design<TwoSamples>(FormattableString.Invariant($"p {p} and {q}, n each"), (stream, n) =>
            new(Chance.Successes(stream, n, p), n, Chance.Successes(stream, n, q), n))
        {
            HoldsNull = p == q,
        }.Knowing(Difference, p - q).Knowing(Ratio, p / q).Knowing(Odds, p / (1 - p) / (q / (1 - q))).Knowing(Number, 1 / (p - q));

    /// <summary>A share of the pairs changes, half of it each way.</summary>
    private static Design<ContingencyTable> Changing(double share) =>
        new(FormattableString.Invariant($"{100 * share} % change"), (stream, n) =>
        {
            var counts = new long[2, 2];
            for (var i = 0; i < n; i++)
            {
                var before = (int)Chance.Successes(stream, 1, 0.5);
                counts[before, stream.NextUniform() < share ? 1 - before : before]++;
            }
            return ContingencyTable.Of(counts);
        })
        {
            HoldsNull = true,
        };

    /// <summary>n units tested, and half as many of each kind to validate the test.</summary>
    private static Design<PrevalenceEstimate> Tested(double prevalence, double sensitivity, double specificity) =>
        new Design<PrevalenceEstimate>(
            FormattableString.Invariant($"prevalence {prevalence}, sensitivity {sensitivity}, specificity {specificity}"),
            (stream, n) => Statistics.Prevalence.RoganGladen(
                Chance.Successes(stream, n, prevalence * sensitivity + (1 - prevalence) * (1 - specificity)), n,
                Statistics.Proportion.Of(Chance.Successes(stream, n / 2, sensitivity), n / 2),
                Statistics.Proportion.Of(Chance.Successes(stream, n / 2, specificity), n / 2)))
            .Knowing(TruePrevalence, prevalence);

    private sealed record TwoSamples(long A, long M, long B, long N)
    {
        public ProportionDifferenceEstimate Difference => ProportionDifference.Of(A, M, B, N);

        public NumberNeeded Number => NumberNeeded.Of(A, M, B, N);

        public RiskRatioEstimate Ratio => RiskRatio.Of(A, M, B, N);

        public LikelihoodRatioEstimate Likelihood => LikelihoodRatio.Of(A, M, B, N);

        public OddsRatioEstimate Odds => OddsRatio.Of(A, M, B, N);

        public FisherExactEstimate Exact => FisherExact.OddsRatio(A, M - A, B, N - B);

        public ContingencyTable Table => ContingencyTable.Of(new[,] { { A, M - A }, { B, N - B } });
    }
}
