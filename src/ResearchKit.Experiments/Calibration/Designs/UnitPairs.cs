using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Pairs that come in units of ten, which share a part of x and of the outcome.</summary>
internal static class UnitPairs
{
    public const string Name = "clusters of 10";

    private const int UnitSize = 10;

    /// <param name="stream">Chance.</param>
    /// <param name="size">How many pairs.</param>
    /// <param name="outcome">The outcome, from x and what the unit shares.</param>
    public static Pairs Of(RandomStream stream, int size, Func<RandomStream, double, double, double> outcome)
    {
        var (drawn, ofX, ofOutcome) = (0, 0.0, 0.0);
        return Pairs.Of(stream, size, draws =>
        {
            if (drawn++ % UnitSize == 0)
                (ofX, ofOutcome) = (Chance.Normal(draws), Chance.Normal(draws));
            var x = ofX + Chance.Normal(draws);
            return (x, outcome(draws, x, ofOutcome));
        });
    }

    /// <summary>The unit of each pair.</summary>
    public static int[] Codes(Pairs pairs) => [.. Enumerable.Range(0, pairs.X.Length).Select(i => i / UnitSize)];
}
