using ResearchKit.Statistics.Comparisons.Ranks;

namespace ResearchKit.Statistics.Comparisons.EmpiricalDistributions;

/// <summary>The exact distribution of the two-sample D, D⁺ and D⁻: orders of the pooled values as paths on an m × n lattice.</summary>
internal static class SmirnovPaths
{
    /// <summary>The share of paths that are somewhere at least so far from the diagonal, of paths as likely as each other.</summary>
    /// <param name="samples">Give the sizes, and the places where ties forbid to look.</param>
    /// <param name="distance">In units of 1/(m·n).</param>
    /// <param name="alternative">On which side of the diagonal.</param>
    public static double Share(SortedSamples samples, long distance, Alternative alternative)
    {
        if (distance == 0)
            return 1;
        var (m, n) = (samples.X.Length, samples.Y.Length);
        var ends = EndsOfTies(samples);
        // What is summed are the paths that have gone too far, so that a small tail keeps its digits: along a path to (i, j)
        // the last step was one of x in i of i + j cases.
        var far = new double[n + 1];
        for (var i = 0; i <= m; i++)
        {
            for (var j = 0; j <= n; j++)
            {
                if (i + j == 0)
                    continue;
                if (ends[i + j] && Distance(i, j, samples, alternative) >= distance)
                    far[j] = 1;
                else
                    far[j] = ((i > 0 ? i * far[j] : 0) + (j > 0 ? j * far[j - 1] : 0)) / (i + j);
            }
        }
        return far[n];
    }

    /// <summary>How far the shares are apart that i values of the first sample and j of the second are, in units of 1/(m·n).</summary>
    public static long Distance(int i, int j, SortedSamples samples, Alternative alternative)
    {
        var excess = (long)i * samples.Y.Length - (long)j * samples.X.Length;
        return alternative switch
        {
            Alternative.Greater => excess,
            Alternative.Less => -excess,
            _ => Math.Abs(excess),
        };
    }

    /// <summary>Whether the k-th pooled value is the last of those equal to it.</summary>
    private static bool[] EndsOfTies(SortedSamples samples)
    {
        double[] pooled = [.. samples.X, .. samples.Y];
        Array.Sort(pooled);
        var ends = new bool[pooled.Length + 1];
        for (var k = 1; k <= pooled.Length; k++)
            ends[k] = k == pooled.Length || pooled[k] != pooled[k - 1];
        return ends;
    }
}
