using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Two columns, pair by pair.</summary>
internal sealed record Pairs(double[] X, double[] Y)
{
    public static Pairs Of(RandomStream stream, int size, Func<RandomStream, (double X, double Y)> draw)
    {
        var pairs = new Pairs(new double[size], new double[size]);
        for (var i = 0; i < size; i++)
            (pairs.X[i], pairs.Y[i]) = draw(stream);
        return pairs;
    }
}
