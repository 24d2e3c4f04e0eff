namespace ResearchKit.Statistics.Regression;

/// <summary>How a caption calls the covariance of coefficients: "classical standard errors".</summary>
internal static class CovarianceText
{
    public static string Of(Covariance covariance) => covariance switch
    {
        Covariance.Classical => "classical",
        Covariance.Clustered => "clustered",
        Covariance.NeweyWest => "Newey-West",
        _ => covariance.ToString(),
    };
}
