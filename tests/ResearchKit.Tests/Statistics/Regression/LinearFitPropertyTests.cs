using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Regression;

public class LinearFitPropertyTests
{
    private const double Tolerance = 1e-8;
    private const int Cases = 40;
    private const int Replications = 2_000;

    private static readonly Gen<(double[] A, double[] B, double[] Y)> Data = Gen.Int[8, 60].SelectMany(n => Gen.Int[0, 1_000_000].Select(seed =>
    {
        var stream = RandomStream.FromSeed($"{seed}");
        return (Draws.Normal(stream.Fork("a"), n), Draws.Uniform(stream.Fork("b"), n), Draws.Normal(stream.Fork("y"), n));
    }));

    [Fact]
    public void Normal_equations_give_the_same_coefficients_and_errors() => Data.ForAll((a, b, y) =>
    {
        var fit = Fit(a, b, y);
        var x = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(a.Length, 3, (i, j) => j == 0 ? 1 : j == 1 ? a[i] : b[i]);
        var inverse = (x.Transpose() * x).Inverse();
        var beta = inverse * x.Transpose() * MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(y);
        var residuals = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(y) - x * beta;
        var filling = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(3, 3);
        for (var i = 0; i < y.Length; i++)
        {
            var row = x.Row(i);
            var scaled = residuals[i] / (1 - row * inverse * row);
            filling += scaled * scaled * row.OuterProduct(row);
        }
        var covariance = inverse * filling * inverse;
        for (var j = 0; j < 3; j++)
        {
            Assert.Equal(beta[j], fit.Coefficients[j].Value, Tolerance * (1 + Math.Abs(beta[j])));
            Near.Equal(Math.Sqrt(covariance[j, j]), fit.With(Covariance.HC3).Coefficients[j].StandardError, Tolerance);
        }
    }, Cases);

    [Fact]
    public void Order_of_rows_and_shifts_of_a_column_do_not_matter() => Data.ForAll((a, b, y) =>
    {
        var fit = Fit(a, b, y).With(Covariance.HC2);
        var order = Draws.Order(RandomStream.FromSeed("order"), y.Length);
        var shuffled = Fit([.. order.Select(i => a[i] + 1e4)], [.. order.Select(i => b[i])], [.. order.Select(i => 3 * y[i] - 7)]).With(Covariance.HC2);
        Near.Equal(3 * fit["a"].StandardError, shuffled["a"].StandardError, Tolerance);
        Assert.Equal(3 * fit["a"].Value, shuffled["a"].Value, Tolerance * (1 + Math.Abs(fit["a"].Value)));
        Near.Equal(fit.RSquared, shuffled.RSquared, Tolerance);
    }, Cases);

    [Fact]
    public void A_cluster_for_each_row_is_HC1() => Data.ForAll((a, b, y) =>
    {
        var fit = Fit(a, b, y);
        var clustered = fit.WithClusters<int>([.. Enumerable.Range(0, y.Length)]);
        Near.Equal(fit.With(Covariance.HC1)["a"].StandardError, clustered["a"].StandardError, Tolerance);
    }, Cases);

    [Fact]
    public void Whole_weights_are_repeated_rows_but_for_the_sample_size() => Data.ForAll((a, b, y) =>
    {
        double[] weights = [.. Enumerable.Range(0, y.Length).Select(i => 1.0 + i % 3)];
        var weighted = WeightedLeastSquares.Fit(DesignMatrix.WithIntercept(y.Length).With("a", a).With("b", b), y, weights);
        int[] rows = [.. Enumerable.Range(0, y.Length).SelectMany(i => Enumerable.Repeat(i, 1 + i % 3))];
        var repeated = Fit([.. rows.Select(i => a[i])], [.. rows.Select(i => b[i])], [.. rows.Select(i => y[i])]);
        Assert.Equal(repeated["a"].Value, weighted["a"].Value, Tolerance);
        Near.Equal(repeated.ResidualSumOfSquares, weighted.ResidualSumOfSquares, Tolerance);
        Near.Equal(repeated.RSquared, weighted.RSquared, Tolerance);
    }, Cases);

    // 40,000 rows make several chunks, and blocks whose rows do not fill them.
    [Fact]
    public void Many_rows_are_as_good_as_sums_about_means()
    {
        var stream = RandomStream.FromSeed("many");
        var (x, y) = Draws.NormalPairs(stream, 40_003, 0.3);
        var fit = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(x.Length).With("x", x), y);
        var line = StraightLine.Fit(x, y);
        Near.Equal(line.Slope.Value, fit["x"].Value, 1e-12);
        Near.Equal(line.Slope.StandardError, fit["x"].StandardError, 1e-12);
        // By the second pass as well.
        var shifted = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(x.Length).With("x", [.. x.Select(value => value + 4096)]), y);
        Near.Equal(line.Slope.Value, shifted["x"].Value, 1e-11);
        Near.Equal(fit.With(Covariance.HC3)["x"].StandardError, shifted.With(Covariance.HC3)["x"].StandardError, 1e-11);
    }

    [Fact]
    public void Orthogonal_and_raw_polynomials_are_one_curve() => Data.ForAll((a, b, y) =>
    {
        var raw = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(y.Length).WithRawPolynomial("a", a, 3), y);
        var orthogonal = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(y.Length).WithPolynomial("a", a, 3), y);
        Near.Equal(raw.ResidualSumOfSquares, orthogonal.ResidualSumOfSquares, Tolerance);
        var (left, right) = (raw.AverageMarginalEffects("a").Single(), orthogonal.AverageMarginalEffects("a").Single());
        Assert.Equal(left.Value, right.Value, Tolerance * (1 + Math.Abs(left.Value)));
        Near.Equal(left.StandardError, right.StandardError, Tolerance);
    }, Cases);

    [Fact]
    public void Coverage_is_nominal_where_variances_are_equal()
    {
        double[] x = [.. Draws.Normal(RandomStream.FromSeed("x"), 30).Select(z => Math.Exp(0.5 * z))];
        var design = DesignMatrix.WithIntercept(30).With("x", x);
        Coverage.Expect(0.95, Replications, "slope", stream => Fitted(stream)["x"].ConfidenceInterval().Contains(2));
        Coverage.Expect(0.95, Replications, "mean", stream => At3(stream).ConfidenceInterval().Contains(7));
        Coverage.Expect(0.95, Replications, "one", stream => At3(stream).PredictionInterval().Contains(7 + Draws.Normal(stream.Fork("one"), 1)[0]));

        LinearFit Fitted(RandomStream stream) =>
            OrdinaryLeastSquares.Fit(design, [.. x.Zip(Draws.Normal(stream, 30), (at, z) => 1 + 2 * at + z)]);
        Prediction At3(RandomStream stream) => Fitted(stream).Predict(design.NewRows(1).With("x", [3])).Single();
    }

    // As measured with 20,000 samples.
    [Fact]
    public void Coverage_where_variances_differ_is_as_documented()
    {
        Coverage.Expect(0.764, Replications, "classical", stream => Fitted(stream)["x"].ConfidenceInterval().Contains(2));
        Coverage.Expect(0.909, Replications, "HC3", stream => Fitted(stream).With(Covariance.HC3)["x"].ConfidenceInterval().Contains(2));

        static LinearFit Fitted(RandomStream stream)
        {
            double[] x = [.. Draws.Normal(stream.Fork("x"), 30).Select(z => Math.Exp(0.5 * z))];
            return OrdinaryLeastSquares.Fit(
                DesignMatrix.WithIntercept(30).With("x", x), [.. x.Zip(Draws.Normal(stream.Fork("z"), 30), (at, z) => 1 + 2 * at + at * z)]);
        }
    }

    // As measured with 20,000 samples.
    [Fact]
    public void Coverage_of_clustered_intervals_is_as_documented()
    {
        int[] clusters = [.. Enumerable.Range(0, 80).Select(i => i / 10)];
        Coverage.Expect(0.864, Replications, "clusters", stream => Fitted(stream).WithClusters<int>(clusters)["x"].ConfidenceInterval().Contains(2));

        LinearFit Fitted(RandomStream stream)
        {
            var (x, shared, own) = (Draws.Normal(stream.Fork("x"), 8), Draws.Normal(stream.Fork("shared"), 8), Draws.Normal(stream.Fork("own"), 80));
            return OrdinaryLeastSquares.Fit(
                DesignMatrix.WithIntercept(80).With("x", [.. clusters.Select(g => x[g])]),
                [.. clusters.Select((g, i) => 1 + 2 * x[g] + Math.Sqrt(0.3) * shared[g] + Math.Sqrt(0.7) * own[i])]);
        }
    }

    private static LinearFit Fit(double[] a, double[] b, double[] y) =>
        OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(y.Length).With("a", a).With("b", b), y);

    // Rows over several blocks and chunks, and lags within a block, beyond one and up to all rows.
    [Theory]
    [InlineData(20_000, 7)]
    [InlineData(20_000, 3_000)]
    [InlineData(500, 499)]
    public void Newey_West_is_the_weighted_sum_over_all_lags(int rows, int lags)
    {
        var stream = RandomStream.FromSeed("Newey-West").Fork(lags);
        var (x, y) = Draws.NormalPairs(stream, rows, 0.3);
        for (var i = 1; i < rows; i++)
            y[i] += 0.5 * y[i - 1];
        var fit = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(rows).With("x", x), y);
        // The slope's scores: its part of (XᵀX)⁻¹ Xᵀ times the residuals.
        var mean = x.Average();
        var squares = x.Sum(value => (value - mean) * (value - mean));
        var scores = fit.Residuals().Zip(x, (residual, value) => residual * (value - mean) / squares).ToArray();
        var variance = scores.Sum(score => score * score);
        for (var lag = 1; lag <= lags; lag++)
        {
            var products = 0.0;
            for (var i = lag; i < rows; i++)
                products += scores[i] * scores[i - lag];
            variance += 2 * (1 - lag / (lags + 1.0)) * products;
        }
        Near.Equal(Math.Sqrt(variance * rows / (rows - 2)), fit.WithNeweyWest(lags)["x"].StandardError, 1e-10);
    }
}
