using ResearchKit.Statistics;

namespace ResearchKit.Tests.Display.Samples;

internal static class RegressionSamples
{
    private static readonly DesignMatrix Design = DesignMatrix.WithIntercept(6).With("x", [1, 2, 3, 4, 5, 7]);
    private static readonly double[] Outcome = [3, 1, 4, 1, 5, 9];

    public static Func<object>[] All =>
    [
        () => Design,
        () => OrdinaryLeastSquares.Fit(Design, Outcome),
        () => OrdinaryLeastSquares.Fit(Design, Outcome)["x"],
        () => OrdinaryLeastSquares.Fit(Design, Outcome).VarianceInflation(),
        () => OrdinaryLeastSquares.Fit(Design, Outcome).Predict(Design.NewRows(1).With("x", [6])).Single(),
        () => QuantileRegression.Fit(Design, Outcome),
        () => RobustRegression.Huber(Design, Outcome),
        () => RidgeRegression.Fit(Design, Outcome, 1),
    ];
}
