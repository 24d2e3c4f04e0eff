using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Correlations with a third column: held fixed, or compared with the second.</summary>
internal static class ControlledSuites
{
    private const double Reliability = 0.8;
    private const double UpperTenth = 1.2815515655446004;

    private static readonly Estimand<Triples> Partial = new("partial", t => PartialCorrelation.Pearson(t.X, t.Y, t.Z).Value);
    private static readonly Estimand<Triples> RankPartial = new("partial, ranks", t => PartialCorrelation.Spearman(t.X, t.Y, t.Z).Value);
    private static readonly Estimand<Triples> Semipartial = new("semipartial", t => SemipartialCorrelation.Pearson(t.X, t.Y, t.Z).Value);
    private static readonly Estimand<Triples> RankSemipartial = new("semipartial, ranks", t => SemipartialCorrelation.Spearman(t.X, t.Y, t.Z).Value);
    private static readonly Estimand<Triples> Difference = new("difference", t =>
        Correlation.Pearson(t.X, t.Y).Value - Correlation.Pearson(t.X, t.Z).Value);
    private static readonly Estimand<Twice> Change = new("change", t =>
        Correlation.Pearson(t.First.X, t.First.Y).Value - Correlation.Pearson(t.Second.X, t.Second.Y).Value);
    private static readonly Estimand<Pairs> Unrestricted = new("in the population", p => Correlation.Pearson(p.X, p.Y).Value);
    private static readonly Estimand<Pairs> Unattenuated = new("without noise", p => Corrected(p).Value);

    public static Suite Partials { get; } = new Suite<Triples>("partial correlation", [.. PairDesigns.Dependent.Select(Added), .. PairDesigns.Unrelated.Select(Added)])
        .Interval("Pearson, Fisher z", Partial, t => PartialCorrelation.Pearson(t.X, t.Y, t.Z))
        .Interval("Spearman, Fisher z", RankPartial, t => PartialCorrelation.Spearman(t.X, t.Y, t.Z))
        .Interval("semipartial Pearson", Semipartial, t => SemipartialCorrelation.Pearson(t.X, t.Y, t.Z))
        .Interval("semipartial Spearman", RankSemipartial, t => SemipartialCorrelation.Spearman(t.X, t.Y, t.Z))
        .Test("Pearson, t", t => PartialCorrelation.Pearson(t.X, t.Y, t.Z), t => t.PValue())
        .Test("Spearman, t", t => PartialCorrelation.Spearman(t.X, t.Y, t.Z), t => t.PValue())
        .Test("semipartial Pearson, t", t => SemipartialCorrelation.Pearson(t.X, t.Y, t.Z), t => t.PValue())
        .Test("semipartial Spearman, t", t => SemipartialCorrelation.Spearman(t.X, t.Y, t.Z), t => t.PValue());

    public static Suite Differences { get; } = new Suite<Triples>("difference of correlations", [.. Equal(false), .. Equal(true)])
        .Interval("with a column in common, Zou", Difference, t => CorrelationDifference.Overlapping(t.X, t.Y, t.Z))
        .Test("Williams", t => CorrelationDifference.Overlapping(t.X, t.Y, t.Z), t => t.PValue())
        .Test("Steiger", t => CorrelationDifference.Overlapping(t.X, t.Y, t.Z, CorrelationDifferenceMethod.Steiger), t => t.PValue())
        .Test("Dunn-Clark", t => CorrelationDifference.Overlapping(t.X, t.Y, t.Z, CorrelationDifferenceMethod.DunnClark), t => t.PValue())
        .Interval("of independent samples, Zou", Difference, Independent)
        .Test("independent samples, Fisher", Independent, t => t.PValue());

    /// <summary>Two pairs of columns with one correlation; each column of the second repeats six tenths of one of the first.</summary>
    public static Suite SeparateDifferences { get; } = new Suite<Twice>("difference without a shared column", [.. Repeated(false), .. Repeated(true)])
        .Interval("Zou", Change, t => NonOverlapping(t, CorrelationDifferenceMethod.Steiger))
        .Test("Steiger", t => NonOverlapping(t, CorrelationDifferenceMethod.Steiger), t => t.PValue())
        .Test("Dunn-Clark", t => NonOverlapping(t, CorrelationDifferenceMethod.DunnClark), t => t.PValue());

    /// <summary>The half, or the tenth, with the greatest x of pairs with a correlation of 0.6, of whom the spread of x is known.</summary>
    public static Suite RangeRestriction { get; } = new Suite<Pairs>("correlation of the selected",
            Selected("normal, upper half", 0, Chance.Normal), Selected("normal, upper tenth", UpperTenth, Chance.Normal),
            Selected("t errors, 3 df, upper half", 0, stream => Chance.Normal(stream) * Chance.TailFactor(stream) / Math.Sqrt(3)))
        .Interval("range restriction, Fisher z", Unrestricted, p => CorrectedCorrelation.ForRangeRestriction(
            Correlation.Pearson(p.X, p.Y).Value, p.X.Length, Scale.StandardDeviation(p.X), 1));

    /// <summary>Correlation 0.5 of what is measured, each with noise of a fifth of its variance.</summary>
    public static Suite Corrections { get; } = new Suite<Pairs>("corrected correlation",
            new Design<Pairs>("normal", (stream, size) => Pairs.Of(stream, size, draws =>
            {
                var (x, y) = Chance.Normals(draws, 0.5);
                return (Noisy(x, draws), Noisy(y, draws));
            })).Knowing(Unattenuated, 0.5))
        .Interval("attenuation, Fisher z", Unattenuated, p => Corrected(p));

    /// <summary>The columns of a design of pairs with the same third column added to both: held fixed, the pairs remain.</summary>
    private static Design<Triples> Added(Design<Pairs> design)
    {
        var added = new Design<Triples>(design.Name, (stream, size) =>
        {
            var (pairs, z) = (design.Draw(stream.Fork("pairs"), size), Chance.Column(stream.Fork("control"), size, Chance.Normal));
            return new([.. pairs.X.Zip(z, (x, c) => x + c)], [.. pairs.Y.Zip(z, (y, c) => y + c)], z, [], []);
        })
        {
            HoldsNull = design.HoldsNull,
        };
        return design.HoldsNull ? added : added.Knowing(Partial, () => design.Truth(PairDesigns.Pearson));
    }

    /// <summary>y and z that depend on x in the same way; and, independent of them, a pair that does so as well.</summary>
    private static IEnumerable<Design<Triples>> Equal(bool holdsNull)
    {
        (string Name, Func<double, double> Of)[] kinds =
            [("normal", z => z), ("lognormal, σ 1", Math.Exp), ("ties: normal, rounded", Chance.Rounded), ("72 % zeros", Chance.MostlyZero)];
        return kinds.Select(kind => new Design<Triples>(kind.Name, (stream, size) =>
        {
            var triples = new Triples(new double[size], new double[size], new double[size], new double[size], new double[size]);
            for (var i = 0; i < size; i++)
            {
                var (x, y) = Chance.Normals(stream, 0.5);
                var z = 0.5 * x + Math.Sqrt(0.75) * Chance.Normal(stream);
                var (otherX, otherZ) = Chance.Normals(stream, 0.5);
                (triples.X[i], triples.Y[i], triples.Z[i]) = (kind.Of(x), kind.Of(y), kind.Of(z));
                (triples.OtherX[i], triples.OtherZ[i]) = (kind.Of(otherX), kind.Of(otherZ));
            }
            return triples;
        })
        {
            HoldsNull = holdsNull,
        }.Knowing(Difference, 0));
    }

    private static IEnumerable<Design<Twice>> Repeated(bool holdsNull)
    {
        (string Name, Func<double, double> Of)[] kinds =
            [("normal", z => z), ("lognormal, σ 1", Math.Exp), ("ties: normal, rounded", Chance.Rounded), ("72 % zeros", Chance.MostlyZero)];
        return kinds.Select(kind => new Design<Twice>(kind.Name, (stream, size) =>
        {
            var first = Pairs.Of(stream, size, draws => Chance.Normals(draws, 0.5));
            var second = Pairs.Of(stream, size, draws => Chance.Normals(draws, 0.5));
            return new(new(Of(first.X), Of(first.Y)), new(Of(Mixed(first.X, second.X)), Of(Mixed(first.Y, second.Y))));

            double[] Of(double[] values) => Array.ConvertAll(values, value => kind.Of(value));
            double[] Mixed(double[] own, double[] other) => [.. own.Zip(other, (a, b) => 0.6 * a + 0.8 * b)];
        })
        {
            HoldsNull = holdsNull,
        }.Knowing(Change, 0));
    }

    private static Design<Pairs> Selected(string name, double threshold, Func<RandomStream, double> error) =>
        new Design<Pairs>(name, (stream, size) => Pairs.Of(stream, size, draws =>
        {
            var x = Chance.Normal(draws);
            while (x < threshold)
                x = Chance.Normal(draws);
            return (x, 0.6 * x + 0.8 * error(draws));
        })).Knowing(Unrestricted, 0.6);

    private static CorrelationDifferenceEstimate Independent(Triples t) => CorrelationDifference.Independent(
        Correlation.Pearson(t.X, t.Y).Value, t.X.Length, Correlation.Pearson(t.OtherX, t.OtherZ).Value, t.X.Length);

    private static CorrelationDifferenceEstimate NonOverlapping(Twice t, CorrelationDifferenceMethod method)
    {
        var (a, b, c, d) = (t.First.X, t.First.Y, t.Second.X, t.Second.Y);
        return CorrelationDifference.NonOverlapping(R(a, b), R(c, d), R(a, c), R(a, d), R(b, c), R(b, d), a.Length, method);

        static double R(double[] x, double[] y) => Correlation.Pearson(x, y).Value;
    }

    private static double Noisy(double value, RandomStream stream) => value + Math.Sqrt(1 / Reliability - 1) * Chance.Normal(stream);

    private static CorrectedCorrelationEstimate Corrected(Pairs p) =>
        CorrectedCorrelation.ForAttenuation(Correlation.Pearson(p.X, p.Y).Value, p.X.Length, Reliability, Reliability);

    private sealed record Twice(Pairs First, Pairs Second);

    /// <summary>Three columns, and two that are independent of them.</summary>
    private sealed record Triples(double[] X, double[] Y, double[] Z, double[] OtherX, double[] OtherZ);
}
