using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Pairs that go together, and pairs that do not.</summary>
internal static class PairDesigns
{
    public const double Border = 0.5;

    private const double Rho = 0.5;
    private const string Uncorrelated = "heteroscedastic, uncorrelated";

    public static readonly Estimand<Pairs> Pearson = new("Pearson's r", pairs => Correlation.Pearson(pairs.X, pairs.Y).Value);
    public static readonly Estimand<Pairs> Spearman = new("Spearman's rho", pairs => Correlation.Spearman(pairs.X, pairs.Y).Value);
    public static readonly Estimand<Pairs> Kendall = new("Kendall's tau-b", pairs => Correlation.Kendall(pairs.X, pairs.Y).Value);

    // Of normal pairs, and of whatever rises with them (W. H. Kruskal 1958, doi 10.1080/01621459.1958.10501481).
    private static readonly double SpearmanOfNormal = 6 / Math.PI * Math.Asin(Rho / 2);
    private static readonly double KendallOfNormal = 2 / Math.PI * Math.Asin(Rho);

    /// <summary>With a correlation of 0.5 of the normal numbers behind them.</summary>
    public static Design<Pairs>[] Dependent { get; } =
    [
        Of("normal", Normal(Rho)).Knowing(Pearson, Rho).Knowing(Spearman, SpearmanOfNormal).Knowing(Kendall, KendallOfNormal),
        // Of exponentials of normal numbers (e^ρ − 1)/(e − 1).
        Of("lognormal, σ 1", Lognormal(Rho)).Knowing(Pearson, (Math.Exp(Rho) - 1) / (Math.E - 1))
            .Knowing(Spearman, SpearmanOfNormal).Knowing(Kendall, KendallOfNormal),
        Of("t, 3 df", StudentT(Rho)).Knowing(Pearson, Rho).Knowing(Kendall, KendallOfNormal),
        // Of y = x/2 + |x| e the variance is 1/4 + 1.
        Of("heteroscedastic", Spread(Rho)).Knowing(Pearson, Rho / Math.Sqrt(Rho * Rho + 1)),
        Of("ties: normal, rounded", Rounded(Rho)),
        // By quadrature: of so heavy a tail the mean r of samples of 20,000 is still 0.15.
        Of("72 % zeros", MostlyZero(Rho)).Knowing(Pearson, 0.1159715),
    ];

    /// <summary>Independent, but for the heteroscedastic ones, whose correlations are 0 all the same.</summary>
    public static Design<Pairs>[] Unrelated { get; } =
    [
        Null("normal", Normal(0)), Null("lognormal, σ 1", Lognormal(0)),
        Null("t, 3 df", stream => (Tailed(stream), Tailed(stream))),
        Null(Uncorrelated, Spread(0)), Null("ties: normal, rounded", Rounded(0)), Null("72 % zeros", MostlyZero(0)),
    ];

    /// <summary>With a Pearson correlation that an equivalence test has on the border of its region.</summary>
    public static Design<Pairs>[] OnBorder { get; } =
    [
        Null("normal", Normal(Border)), Null("lognormal, σ 1", Lognormal(Math.Log(1 + Border * (Math.E - 1)))),
        Null("t, 3 df", StudentT(Border)), Null("heteroscedastic", Spread(Border / Math.Sqrt(1 - Border * Border))),
    ];

    /// <summary>Those among them that are independent.</summary>
    public static Design<Pairs>[] Independent { get; } = [.. Unrelated.Where(design => design.Name != Uncorrelated)];

    public static Design<Pairs>[] All { get; } = [.. Dependent, .. Unrelated];

    private static Design<Pairs> Of(string name, Func<RandomStream, (double, double)> draw) =>
        new(name, (stream, size) => Pairs.Of(stream, size, draw));

    private static Design<Pairs> Null(string name, Func<RandomStream, (double, double)> draw) =>
        new(name, (stream, size) => Pairs.Of(stream, size, draw)) { HoldsNull = true };

    private static Func<RandomStream, (double, double)> Normal(double rho) => stream => Chance.Normals(stream, rho);

    private static Func<RandomStream, (double, double)> Lognormal(double rho) => Each(rho, Math.Exp);

    private static Func<RandomStream, (double, double)> Rounded(double rho) => Each(rho, Chance.Rounded);

    private static Func<RandomStream, (double, double)> MostlyZero(double rho) => Each(rho, Chance.MostlyZero);

    private static Func<RandomStream, (double, double)> Each(double rho, Func<double, double> of) => stream =>
    {
        var (x, y) = Chance.Normals(stream, rho);
        return (of(x), of(y));
    };

    private static Func<RandomStream, (double, double)> StudentT(double rho) => stream =>
    {
        var ((x, y), factor) = (Chance.Normals(stream, rho), Chance.TailFactor(stream));
        return (x * factor, y * factor);
    };

    private static Func<RandomStream, (double, double)> Spread(double slope) => stream =>
    {
        var x = Chance.Normal(stream);
        return (x, slope * x + Math.Abs(x) * Chance.Normal(stream));
    };

    private static double Tailed(RandomStream stream) => Chance.Normal(stream) * Chance.TailFactor(stream);
}
