using ResearchKit.Statistics.Resampling.Engine;
using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics.Resampling.Correlations;

/// <summary>Two columns ranked once, whose samples are ranked by counting: a sample of known values need not be sorted.</summary>
internal sealed class SpearmanColumns
{
    /// <summary>Sums of products of scores of more pairs may leave 64 bits.</summary>
    public const int MostPairs = 2_000_000;

    private readonly (int X, int Y)[] _places;
    private readonly int _distinctX;
    private readonly int _distinctY;

    public SpearmanColumns(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (placesX, placesY) = (PlacesOf(x, out _distinctX), PlacesOf(y, out _distinctY));
        _places = new (int, int)[x.Length];
        for (var i = 0; i < _places.Length; i++)
            _places[i] = (placesX[i], placesY[i]);
    }

    /// <summary>Of samples of any length up to <see cref="MostPairs"/>; NaN where a column of the sample is constant.</summary>
    public Func<Evaluation> Evaluation => () =>
    {
        var (scoresX, scoresY) = (new int[_distinctX], new int[_distinctY]);
        return (indices, _) => Of(indices, scoresX, scoresY);
    };

    private double Of(ReadOnlySpan<int> indices, int[] scoresX, int[] scoresY)
    {
        Array.Clear(scoresX);
        Array.Clear(scoresY);
        foreach (var index in indices)
        {
            var (x, y) = _places[index];
            scoresX[x]++;
            scoresY[y]++;
        }
        var squares = (double)ToScores(scoresX, indices.Length) * ToScores(scoresY, indices.Length);
        var products = 0L;
        foreach (var index in indices)
        {
            var (x, y) = _places[index];
            products += (long)scoresX[x] * scoresY[y];
        }
        return squares == 0 ? double.NaN : products / Math.Sqrt(squares);
    }

    /// <summary>Turns counts of values into twice the distance of their mid-rank from the mean rank; gives the sum of squares.</summary>
    private static long ToScores(Span<int> counts, int length)
    {
        var (before, squares) = (0, 0L);
        foreach (ref var place in counts)
        {
            var count = place;
            // Those before less those after.
            place = before - (length - before - count);
            squares += (long)count * place * place;
            before += count;
        }
        return squares;
    }

    /// <summary>For each value how many distinct ones are smaller.</summary>
    private static int[] PlacesOf(ReadOnlySpan<double> values, out int distinct)
    {
        using var ranking = Ranking.Of(values);
        var places = new int[values.Length];
        distinct = 0;
        for (var i = 0; i < places.Length; i++)
        {
            if (i > 0 && ranking.Scores[ranking.Order[i]] != ranking.Scores[ranking.Order[i - 1]])
                distinct++;
            places[ranking.Order[i]] = distinct;
        }
        distinct++;
        return places;
    }
}
