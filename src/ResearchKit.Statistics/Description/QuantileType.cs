namespace ResearchKit.Statistics;

/// <summary>How a quantile is read off between two values of a sample: the nine types of Hyndman and Fan, numbered as in R.</summary>
/// <remarks>
/// Types 1 to 3 step from value to value; 4 to 9 join them by lines that pass through the k-th of n values at the
/// probability given with each. Reference: R. J. Hyndman and Y. Fan 1996, doi 10.1080/00031305.1996.10473566.
/// </remarks>
public enum QuantileType
{
    /// <summary>Type 1: the smallest value with at least a share p of the sample at or below it.</summary>
    InverseDistribution = 1,

    /// <summary>Type 2: as type 1, with the mean of both values where the distribution function is flat at p.</summary>
    AveragedInverseDistribution = 2,

    /// <summary>Type 3: the value whose rank is nearest to np, the even one where two are as near (SAS).</summary>
    NearestRank = 3,

    /// <summary>Type 4: lines through k/n.</summary>
    LinearInverseDistribution = 4,

    /// <summary>Type 5: lines through (k − ½)/n, Hazen's.</summary>
    Hazen = 5,

    /// <summary>Type 6: lines through k/(n + 1), Weibull's (Minitab, SPSS).</summary>
    Weibull = 6,

    /// <summary>Type 7: lines through (k − 1)/(n − 1), Gumbel's; what R, NumPy and spreadsheets take unasked.</summary>
    Gumbel = 7,

    /// <summary>Type 8: lines through (k − ⅓)/(n + ⅓); nearly median-unbiased whatever the distribution.</summary>
    MedianUnbiased = 8,

    /// <summary>Type 9: lines through (k − ⅜)/(n + ¼), Blom's; nearly unbiased for normal values.</summary>
    NormalUnbiased = 9,
}
