namespace ResearchKit.Tests.Statistics.Correlations;

/// <summary>Pairs of columns that tests of correlation share.</summary>
internal static class Columns
{
    // Lightness and preference of canned tuna, the example of R's cor.test (Hollander and Wolfe 1973).
    public static readonly double[] Lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    public static readonly double[] Preference = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];

    /// <summary>
    /// 1 to n, and (i a mod p) + i b, both in steps of a width: with a width above 1 there are ties.
    /// R: x &lt;- floor((1:n)/w); y &lt;- floor((((1:n)*a) %% p + b*(1:n))/w), without floor for w = 1.
    /// </summary>
    public static (double[] X, double[] Y) Walk(int n, int a, int p, double b, int width)
    {
        var places = Enumerable.Range(1, n).ToArray();
        return ([.. places.Select(i => Step(i))], [.. places.Select(i => Step(i * a % p + b * i))]);

        double Step(double value) => width == 1 ? value : Math.Floor(value / width);
    }
}
