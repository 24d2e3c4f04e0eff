namespace ResearchKit.Tests.Statistics.Comparisons;

/// <summary>The samples that the oracles of this family were computed on.</summary>
internal static class Groups
{
    /// <summary>R's data set sleep: extra hours under the first drug.</summary>
    public static readonly double[] FirstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];

    /// <summary>R's data set sleep: extra hours of the same persons under the second drug.</summary>
    public static readonly double[] SecondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    /// <summary>From the examples of R's wilcox.test (Hollander and Wolfe).</summary>
    public static readonly double[] AtTerm = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];

    public static readonly double[] Earlier = [1.15, 0.88, 0.90, 0.74, 1.21];

    public static readonly double[] Eight = [12.1, 15.3, 9.8, 20.4, 11.0, 13.7, 18.2, 10.5];

    public static readonly double[] Six = [8.4, 9.9, 7.1, 12.0, 6.3, 9.1];

    public static readonly double[] Tied = [1, 2, 2, 3, 3, 3, 4, 5, 7, 7];

    public static readonly double[] AlsoTied = [0, 0, 1, 2, 2, 3, 3, 4];

    // i <- 0:59; ((i*37) %% 101)/7
    public static readonly double[] Sixty = [.. Enumerable.Range(0, 60).Select(i => i * 37 % 101 / 7.0)];

    // i <- 0:54; ((i*53) %% 97)/7 - 1.5 + ((i*11) %% 13)/1000
    public static readonly double[] FiftyFive = [.. Enumerable.Range(0, 55).Select(i => i * 53 % 97 / 7.0 - 1.5 + i * 11 % 13 / 1000.0)];
}
