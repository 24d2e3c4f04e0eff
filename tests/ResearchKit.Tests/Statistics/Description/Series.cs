namespace ResearchKit.Tests.Statistics.Description;

/// <summary>Samples that R can make as well, for oracles of any size.</summary>
internal static class Series
{
    /// <summary>R's stackloss$stack.loss.</summary>
    public static readonly double[] StackLoss =
        [42, 37, 37, 28, 18, 18, 19, 20, 15, 14, 14, 13, 11, 12, 8, 7, 8, 8, 9, 15, 15];

    /// <summary>R: f &lt;- function(n) { i &lt;- 1:n; ((i*37) %% 101)^1.5/7 + sin(i) }</summary>
    public static double[] F(int count) =>
        [.. Enumerable.Range(1, count).Select(i => Math.Pow(i * 37 % 101, 1.5) / 7 + Math.Sin(i))];

    /// <summary>R: floor(f(n)/20), with many ties.</summary>
    public static double[] Tied(int count) => [.. F(count).Select(x => Math.Floor(x / 20))];
}
