using CsCheck;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Tests.Statistics.Numerics;

public class CholeskyFactorTests
{
    private const double Tolerance = 1e-9;

    // The second column is twice the first.
    private static readonly double[,] Semidefinite = { { 4, 8, 2 }, { 8, 16, 4 }, { 2, 4, 10 } };

    private static readonly Gen<(double[] Rows, double[] X)> Systems =
        Gen.Select(Gen.Double[-1, 1].Array[30], Gen.Double[-5, 5].Array[3]);

    [Fact]
    public void A_system_is_solved() => Systems.ForAll((rows, x) =>
    {
        var matrix = Squares(rows);
        var right = Times(matrix, x);
        var factor = CholeskyFactor.OfDefinite(matrix)!;
        var solved = factor.Solve(right);
        var (form, inverse) = (0.0, Times(factor.Inverse(), right));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(x[i], solved[i], Tolerance);
            Assert.Equal(x[i], inverse[i], Tolerance);
            form += x[i] * right[i];
        }
        Near.Equal(form, factor.QuadraticForm(right), Tolerance);
        Assert.Equal(3, factor.Rank);
        Assert.InRange(factor.SmallestShare, 0, 1);
    });

    [Fact]
    public void A_column_that_others_explain_is_passed_over()
    {
        Assert.Null(CholeskyFactor.OfDefinite(Semidefinite));
        var factor = CholeskyFactor.Of(Semidefinite, 1e-12);
        Assert.Equal(2, factor.Rank);
        Assert.Equal(1, factor.FirstPassedOver);
        // 4 a + 2 c = 6 and 2 a + 10 c = 12
        Assert.Equal([1, 0, 1], factor.Solve([6, 12, 12]));
        Assert.Equal(18, factor.QuadraticForm([6, 12, 12]), Tolerance);
        Assert.Equal(0.9, factor.SmallestShare, Tolerance);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_positive_has_no_root(double pivot)
    {
        Assert.Null(CholeskyFactor.OfDefinite(new[,] { { pivot } }));
        Assert.Equal(0, CholeskyFactor.Of(new[,] { { pivot } }, 1e-12).Rank);
    }

    private static double[,] Squares(double[] rows)
    {
        var matrix = new double[3, 3];
        for (var place = 0; place < rows.Length; place += 3)
        {
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < 3; j++)
                    matrix[i, j] += rows[place + i] * rows[place + j];
            }
        }
        return matrix;
    }

    private static double[] Times(double[,] matrix, double[] x) =>
        [.. Enumerable.Range(0, 3).Select(i => matrix[i, 0] * x[0] + matrix[i, 1] * x[1] + matrix[i, 2] * x[2])];
}
