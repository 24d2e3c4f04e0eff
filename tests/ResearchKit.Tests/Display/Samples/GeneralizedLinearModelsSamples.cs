using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class GeneralizedLinearModelsSamples
{
    private static readonly GeneralizedLinearFit Fit = LogisticRegression.Fit(
        DesignMatrix.WithIntercept(6).With("x", [1, 2, 3.5, 3, 4, 5]), [0, 0, 0, 1, 1, 1]);

    public static Func<object>[] All =>
    [
        () => Fit,
        () => Fit.Ratio("x"),
        () => LogisticRecalibration.Of([0.9, 0.7, 0.6, 0.5, 0.3, 0.1], [1, 1, 0, 1, 0, 1]),
    ];
}
