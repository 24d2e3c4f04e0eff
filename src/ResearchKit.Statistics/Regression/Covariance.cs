namespace ResearchKit.Statistics;

/// <summary>How the covariance of fitted coefficients is estimated.</summary>
public enum Covariance
{
    /// <summary>From the residual variance, taken to be the same for all observations.</summary>
    Classical,

    /// <summary>From each squared residual as it is (White 1980). Too small in small samples.</summary>
    HC0,

    /// <summary><see cref="HC0"/> times n/(n − p), for n observations and p coefficients.</summary>
    HC1,

    /// <summary>From squared residuals over 1 − leverage: unbiased where the variance is the same for all.</summary>
    HC2,

    /// <summary>From squared residuals over (1 − leverage)²: the one to take in small samples (Long and Ervin 2000).</summary>
    HC3,

    /// <summary>From sums over clusters of observations that depend on each other, with the correction CR1.</summary>
    Clustered,

    /// <summary>From products of residuals up to some lags apart, for series whose errors depend on those before them (Newey and West 1987).</summary>
    NeweyWest,
}
