using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class RegressionWorks
{
    private const int Ten = 10;

    public static IReadOnlyList<Work> All { get; } =
    [
        Of("ols-hc3-1m-10", 1_000_000, Ten, Outcome.Number, (design, y) => OrdinaryLeastSquares.Fit(design, y).With(Covariance.HC3).Coefficients),
        Of("newey-west-1m-10", 1_000_000, Ten, Outcome.Number, (design, y) => OrdinaryLeastSquares.Fit(design, y).WithNeweyWest().Coefficients),
        Of("wls-1m-10", 1_000_000, Ten, Outcome.Number, (design, y) =>
            WeightedLeastSquares.Fit(design, y, design.Column("x1").ToArray().Select(Math.Exp).ToArray()).Coefficients),
        new("ridge-1m-10", 1_000_000, rows => Samples.Explained(rows, Ten, isBinary: false), Ridge, Ten + 1),
        Of("huber-1m-10", 1_000_000, Ten, Outcome.Number, (design, y) => RobustRegression.Huber(design, y).Coefficients),
        Of("huber-1m-1", 1_000_000, 1, Outcome.Number, (design, y) => RobustRegression.Huber(design, y).Coefficients),
        Of("bisquare-1m-1", 1_000_000, 1, Outcome.Number, (design, y) => RobustRegression.Bisquare(design, y).Coefficients),
        Of("quantile-regression-100k-10", 100_000, Ten, Outcome.Number, (design, y) => QuantileRegression.Fit(design, y).Coefficients),
        Of("quantile-regression-1m-1", 1_000_000, 1, Outcome.Number, (design, y) => QuantileRegression.Fit(design, y).Coefficients),
        Of("logistic-1m-10", 1_000_000, Ten, Outcome.Binary, (design, y) => LogisticRegression.Fit(design, y).Coefficients),
        Of("poisson-1m-10", 1_000_000, Ten, Outcome.Count, (design, y) => PoissonRegression.Fit(design, y).Coefficients),
        Of("negative-binomial-1m-10", 1_000_000, Ten, Outcome.Count, (design, y) => NegativeBinomialRegression.Fit(design, y).Coefficients),
        Of("negative-binomial-1m-1", 1_000_000, 1, Outcome.Count, (design, y) => NegativeBinomialRegression.Fit(design, y).Coefficients),
        new("straight-line-1m", 1_000_000, Samples.Pairs, columns => () => _ = StraightLine.Fit(columns["x"], columns["y"])),
        new("theil-sen-1m", 1_000_000, Samples.Pairs, columns => () => _ = TheilSen.Fit(columns["x"], columns["y"]).ConfidenceInterval()),
    ];

    private enum Outcome
    {
        Number,
        Binary,
        Count,
    }

    private static Action Ridge(Columns columns)
    {
        var design = columns.Design(DesignMatrix.WithIntercept(columns.Rows));
        return () => _ = RidgeRegression.Fit(design, columns["y"], 1);
    }

    private static Work Of(
        string name, int size, int explaining, Outcome outcome, Func<DesignMatrix, double[], IReadOnlyList<Coefficient>> fit) => new(
        name, size,
        rows => outcome == Outcome.Count ? Samples.CountsExplained(rows, explaining) : Samples.Explained(rows, explaining, outcome == Outcome.Binary),
        sample =>
        {
            var design = sample.Design(DesignMatrix.WithIntercept(sample.Rows));
            return () =>
            {
                foreach (var coefficient in fit(design, sample["y"]))
                    _ = coefficient.ConfidenceInterval();
            };
        },
        explaining + 1);
}
