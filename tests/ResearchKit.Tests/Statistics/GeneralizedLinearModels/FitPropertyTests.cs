using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.GeneralizedLinearModels;

public class FitPropertyTests
{
    // Sums over blocks of 512 rows and four columns at a time, against sums one by one.
    [Theory]
    [InlineData(9, 1)]
    [InlineData(511, 4)]
    [InlineData(513, 6)]
    [InlineData(1_037, 9)]
    public void The_fit_is_where_the_naive_score_is_zero_and_its_errors_from_the_naive_information(int n, int p)
    {
        var stream = RandomStream.FromSeed("naive");
        double[][] x = [.. Enumerable.Range(0, p).Select(_ => Draws.Normal(stream, n))];
        double[] y = [.. Enumerable.Range(0, n).Select(i => i is 0 or 2 || stream.NextUniform() < 0.4 ? 1.0 : 0)];
        var design = DesignMatrix.WithIntercept(n);
        for (var j = 0; j < p; j++)
            design = design.With($"x{j}", x[j]);
        var fit = LogisticRegression.Fit(design, y);
        double[][] all = [[.. Enumerable.Repeat(1.0, n)], .. x];
        var means = Enumerable.Range(0, n)
            .Select(i => 1 / (1 + Math.Exp(-all.Select((column, j) => column[i] * fit.Coefficients[j].Value).Sum()))).ToArray();
        Assert.All(all, column => Assert.Equal(0, column.Select((value, i) => value * (y[i] - means[i])).Sum(), 1e-9));
        var information = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(
            p + 1, p + 1, (r, c) => Enumerable.Range(0, n).Sum(i => all[r][i] * all[c][i] * means[i] * (1 - means[i])));
        var covariance = information.Inverse();
        for (var j = 0; j <= p; j++)
            Near.Equal(Math.Sqrt(covariance[j, j]), fit.Coefficients[j].StandardError, 1e-9);
    }

    [Fact]
    public void Order_of_rows_and_units_of_columns_do_not_matter() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Int[0, 8]).Array[6, 40].ForAll(rows =>
        {
            double[] x = [.. rows.Select(row => row.Item1)], y = [.. rows.Select(row => row.Item2 + 1.0)];
            if (x.Distinct().Count() < 2)
                return;
            var fit = PoissonRegression.Fit(DesignMatrix.WithIntercept(x.Length).With("x", x), y);
            var turned = PoissonRegression.Fit(
                DesignMatrix.WithIntercept(x.Length).With("x", [.. x.Reverse().Select(value => 1000 * value - 7)]), [.. y.Reverse()]);
            Assert.Equal(fit["x"].Value, 1000 * turned["x"].Value, 1e-8);
            Near.Equal(fit["x"].StandardError, 1000 * turned["x"].StandardError, 1e-7);
            Near.Equal(fit.Deviance, turned.Deviance, 1e-8);
            Assert.InRange(fit.Deviance, 0, fit.NullDeviance + 1e-9);
            Assert.InRange(fit.McFaddenRSquared, -1e-12, 1);
        });
}
