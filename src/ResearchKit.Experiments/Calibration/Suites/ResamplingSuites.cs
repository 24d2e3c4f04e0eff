using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Resampling of two samples, of clusters, and within strata.</summary>
internal static class ResamplingSuites
{
    private const int Size = 10;
    private const int Strata = 4;

    private static readonly Estimand<double[]> MeanOf = ColumnSuites.MeanOf;
    private static readonly Estimand<Pairs> Difference = new("difference of means", g => Resampled.AverageDifference(g.X, g.Y));

    private static readonly Estimand<double[]> Deviation = new("standard deviation", x => Scale.StandardDeviation(x));

    // Where the logarithm has a standard deviation of 2, no sample of these sizes knows the spread.
    public static Suite Jackknifed { get; } = new Suite<double[]>("jackknife", [.. ColumnSuites.Columns.Select(Spread)])
        .Interval("mean", MeanOf, x => Jackknife.OfValues(x, Resampled.Average), largeShare: 5)
        .Interval("standard deviation", Deviation, x => Jackknife.OfValues(x, values => Scale.StandardDeviation(values)), largeShare: 5);

    public static Suite TwoSamples { get; } = new Suite<Pairs>("bootstrap of two samples", GroupSuites.Shifted)
        .Interval("difference of means, BCa", Difference, (g, stream) => Bootstrap.OfSamples(
            g.X, g.Y, Resampled.AverageDifference, stream, BootstrapInterval.BiasCorrectedAccelerated, Resampled.Bootstrap), share: Resampled.Share)
        .Interval("difference of means, jackknife", Difference, g => Jackknife.OfSamples(g.X, g.Y, Resampled.AverageDifference), largeShare: 5);

    /// <summary>Clusters of ten, of which each shares half of its variance.</summary>
    public static Suite Clusters { get; } = new Suite<double[]>("resampling of clusters",
            Clustered("clusters of 10, normal", z => z, 0), Clustered("clusters of 10, lognormal, σ √2", Math.Exp, Math.E))
        .Interval("mean, bootstrap of single values", MeanOf, (x, stream) => Bootstrapped(x, SamplingDesign.Simple, stream), share: Resampled.Share)
        .Interval("mean, bootstrap of clusters", MeanOf, (x, stream) => Bootstrapped(x, ByTens(x.Length), stream), share: Resampled.Share)
        .Interval("mean, jackknife of clusters", MeanOf, x => Jackknife.OfValues(x, Resampled.Average, ByTens(x.Length)));

    /// <summary>Four strata of as many values, whose means are 0, 2, 4 and 6.</summary>
    public static Suite Stratified { get; } = new Suite<double[]>("resampling within strata",
            InStrata("four strata, normal", z => z, 3), InStrata("four strata, lognormal, σ 1", Math.Exp, 3 + Math.Exp(0.5)))
        .Interval("mean, bootstrap of single values", MeanOf, (x, stream) => Bootstrapped(x, SamplingDesign.Simple, stream), share: Resampled.Share)
        .Interval("mean, bootstrap within strata", MeanOf, (x, stream) => Bootstrapped(x, ByFours(x.Length), stream), share: Resampled.Share);

    /// <summary>Columns that go together between strata, or clusters that are alike within, and no effect beside.</summary>
    public static Suite Permutations { get; } = new Suite<Pairs>("permutation by design",
            Confounded("strata with means of their own, normal", z => z), Confounded("strata with means of their own, lognormal, σ 1", Math.Exp))
        .Test("Pearson, all pairings", (p, stream) => Association(p, SamplingDesign.Simple, stream), t => t.PValue(), share: Resampled.Share)
        .Test("Pearson, pairings within strata", (p, stream) => Association(p, ByFours(p.X.Length), stream), t => t.PValue(), share: Resampled.Share);

    public static Suite ClusterPermutations { get; } = new Suite<Pairs>("permutation of clusters",
            Alike("clusters of 5, normal", z => z), Alike("clusters of 5, lognormal, σ √2", Math.Exp))
        .Test("means, single values", (g, stream) => Independent(g, SamplingDesign.Simple, stream), t => t.PValue(), share: Resampled.Share)
        .Test("means, whole clusters", (g, stream) => Independent(g, SamplingDesign.Clustered(Labels(2 * g.X.Length, Size / 2)), stream), t => t.PValue(), share: Resampled.Share);

    private static Design<double[]> Spread(Design<double[]> column)
    {
        var design = new Design<double[]>(column.Name, column.Draw).Knowing(MeanOf, () => column.Truth(MeanOf));
        return column.Name switch
        {
            "normal" => design.Knowing(Deviation, 1),
            "lognormal, σ 1" => design.Knowing(Deviation, Math.Sqrt((Math.E - 1) * Math.E)),
            "t, 3 df" => design.Knowing(Deviation, Math.Sqrt(3)),
            "ties: normal, rounded" => design,
            _ => design.Without(Deviation),
        };
    }

    private static BootstrapEstimate Bootstrapped(double[] values, SamplingDesign design, RandomStream stream) => Bootstrap.OfValues(
        values, Resampled.Average, stream, BootstrapInterval.BiasCorrectedAccelerated, Resampled.BootstrapOf(design));

    private static PermutationTestResult Association(Pairs pairs, SamplingDesign design, RandomStream stream) =>
        PermutationTest.Association(pairs.X, pairs.Y, CorrelationMethod.Pearson, stream, Resampled.PermutationOf(design));

    private static PermutationTestResult Independent(Pairs groups, SamplingDesign design, RandomStream stream) =>
        PermutationTest.Independent(groups.X, groups.Y, Resampled.AverageDifference, stream, Resampled.PermutationOf(design));

    private static SamplingDesign ByTens(int size) => SamplingDesign.Clustered(Labels(size, Size));

    private static SamplingDesign ByFours(int size) => SamplingDesign.Stratified([.. Enumerable.Range(0, size).Select(i => i % Strata)]);

    private static int[] Labels(int size, int each) => [.. Enumerable.Range(0, size).Select(i => i / each)];

    private static double[] Shared(RandomStream stream, int size, int each, Func<double, double> of)
    {
        var shared = 0.0;
        var values = new double[size];
        for (var i = 0; i < size; i++)
        {
            if (i % each == 0)
                shared = Chance.Normal(stream);
            values[i] = of(shared + Chance.Normal(stream));
        }
        return values;
    }

    private static Design<double[]> Clustered(string name, Func<double, double> of, double mean) =>
        new Design<double[]>(name, (stream, size) => Shared(stream, size, Size, of)).Knowing(MeanOf, mean);

    private static Design<double[]> InStrata(string name, Func<double, double> of, double mean) =>
        new Design<double[]>(name, (stream, size) =>
            [.. Enumerable.Range(0, size).Select(i => 2 * (i % Strata) + of(Chance.Normal(stream)))]).Knowing(MeanOf, mean);

    private static Design<Pairs> Confounded(string name, Func<double, double> of) => new(name, (stream, size) =>
    {
        var pairs = new Pairs(new double[size], new double[size]);
        for (var i = 0; i < size; i++)
            (pairs.X[i], pairs.Y[i]) = (i % Strata + of(Chance.Normal(stream)), i % Strata + of(Chance.Normal(stream)));
        return pairs;
    })
    {
        HoldsNull = true,
    };

    private static Design<Pairs> Alike(string name, Func<double, double> of) =>
        new(name, (stream, size) => new(Shared(stream, size, Size / 2, of), Shared(stream, size, Size / 2, of))) { HoldsNull = true };
}
