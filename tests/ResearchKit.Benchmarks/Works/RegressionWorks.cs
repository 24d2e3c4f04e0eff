using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class RegressionWorks
{
    private const int Columns = 10;

    public static IReadOnlyList<Work> All { get; } =
    [
        new("ols-hc3-1m-10", 1_000_000, rows => Samples.Explained(rows, Columns, isBinary: false), LeastSquares),
        new("logistic-1m-10", 1_000_000, rows => Samples.Explained(rows, Columns, isBinary: true), Logistic),
    ];

    private static Action LeastSquares(Columns columns)
    {
        var design = columns.Design(DesignMatrix.WithIntercept(columns.Rows));
        return () => Use(OrdinaryLeastSquares.Fit(design, columns["y"]).With(Covariance.HC3).Coefficients);
    }

    private static Action Logistic(Columns columns)
    {
        var design = columns.Design(DesignMatrix.WithIntercept(columns.Rows));
        return () => Use(LogisticRegression.Fit(design, columns["y"]).Coefficients);
    }

    private static void Use(IReadOnlyList<Coefficient> coefficients)
    {
        foreach (var coefficient in coefficients)
            _ = coefficient.ConfidenceInterval();
    }
}
