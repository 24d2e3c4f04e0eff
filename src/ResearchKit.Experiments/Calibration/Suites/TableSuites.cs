using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Counts of categories, and of pairs of them.</summary>
internal static class TableSuites
{
    private static readonly double[] Even = [0.25, 0.25, 0.25, 0.25];
    private static readonly double[] Thirds = [1.0 / 3, 1.0 / 3, 1.0 / 3];
    private static readonly double[] Few = [0.8, 0.15, 0.05];
    private static readonly double[] Uneven = [0.7, 0.2, 0.08, 0.02];

    private static readonly Estimand<ContingencyTable> Association = new("Cramér's V", table => CramersV.Of(table).Value);

    /// <summary>Whether categories are as frequent as stated.</summary>
    public static Suite Categories { get; } = new Suite<Counted>("categories", Counts("four, as frequent", Even), Counts("four, of 70 to 2 %", Uneven))
        .Test("χ² of fit", c => ChiSquaredTest.GoodnessOfFit(c.Counts, c.Probabilities));

    /// <summary>Three groups by three categories, whose shares are others in the third group of the dependent ones.</summary>
    public static Suite Tables { get; } = new Suite<ContingencyTable>("contingency table",
            Table("3 × 3, even", Thirds, [0.2, 0.3, 0.5], false), Table("3 × 3, of 80 to 5 %", Few, [0.6, 0.2, 0.2], false),
            Table("3 × 3, even", Thirds, Thirds, true), Table("3 × 3, of 80 to 5 %", Few, Few, true))
        .Interval("Cramér's V, noncentral χ²", Association, table => CramersV.Of(table))
        .Test("χ²", table => ChiSquaredTest.Independence(table))
        // It refuses nearly all tables of 1,000, after long work.
        .Test("Fisher-Freeman-Halton exact", table => FisherExact.Test(table), share: 2, largeShare: 100);

    private static Design<Counted> Counts(string name, double[] probabilities) => new(name, (stream, size) =>
    {
        var counts = new long[probabilities.Length];
        for (var i = 0; i < size; i++)
            counts[Drawn(stream, probabilities)]++;
        return new(counts, probabilities);
    })
    {
        HoldsNull = true,
    };

    private static Design<ContingencyTable> Table(string name, double[] ofTwo, double[] ofThird, bool holdsNull) => new Design<ContingencyTable>(name, (stream, size) =>
    {
        var counts = new long[3, ofTwo.Length];
        for (var i = 0; i < size; i++)
        {
            var group = stream.NextBelow(3);
            counts[group, Drawn(stream, group == 2 ? ofThird : ofTwo)]++;
        }
        return ContingencyTable.Of(counts);
    })
    {
        HoldsNull = holdsNull,
    }.Knowing(Association, V(ofTwo, ofThird));

    /// <summary>√(φ²/2), φ² = Σ (p − ab)²/(ab) of the population's table with row shares of a third.</summary>
    private static double V(double[] ofTwo, double[] ofThird)
    {
        var square = 0.0;
        for (var category = 0; category < ofTwo.Length; category++)
        {
            var margin = (2 * ofTwo[category] + ofThird[category]) / 3;
            var (two, third) = (ofTwo[category] - margin, ofThird[category] - margin);
            square += (2 * two * two + third * third) / (3 * margin);
        }
        return Math.Sqrt(square / 2);
    }

    private static int Drawn(RandomStream stream, double[] probabilities)
    {
        var (left, category) = (stream.NextUniform(), 0);
        while (category < probabilities.Length - 1 && (left -= probabilities[category]) >= 0)
            category++;
        return category;
    }

    private sealed record Counted(long[] Counts, double[] Probabilities);
}
