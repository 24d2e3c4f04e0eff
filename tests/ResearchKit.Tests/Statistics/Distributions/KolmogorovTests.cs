using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Tests.Statistics.Distributions;

public class KolmogorovTests
{
    // SciPy 1.10.1: kstwo.sf(d, n); at n = 499, where that is approximate, R 4.2.2: 1 - .Call(stats:::C_pKolmogorov2x, d, n)
    [Theory]
    [InlineData(5, 0.3, 0.664, 1e-11)]
    [InlineData(10, 0.274, 0.3715203845434957, 1e-11)]
    [InlineData(50, 0.1, 0.6623112704658186, 1e-11)]
    [InlineData(50, 0.35, 5.573523514803185e-06, 1e-11)]
    [InlineData(100, 0.12, 0.1033037490181987, 1e-11)]
    [InlineData(140, 0.05, 0.857648029765611, 1e-11)]
    [InlineData(499, 0.03, 0.7483969493217137, 1e-11)]
    [InlineData(499, 0.06, 0.052813772894019784, 1e-11)]
    [InlineData(1000, 0.05, 0.013012074781090332, 2e-3)]
    [InlineData(1000, 0.02, 0.8108971656895577, 1e-4)]
    [InlineData(20000, 0.012, 0.006251252284121751, 1e-4)]
    [InlineData(1, 0.7, 0.6, 1e-11)]
    [InlineData(3, 0.9, 0.002, 1e-11)]
    public void Tails_are_those_of_SciPy(int n, double d, double expected, double tolerance) =>
        Near.Equal(expected, Kolmogorov.UpperTail(d, n).P, tolerance);

    [Fact]
    public void Methods_meet_where_one_takes_over()
    {
        // nD² = 5
        foreach (var n in new[] { 20, 100, 500 })
        {
            var at = Math.Sqrt(5.0 / n);
            Near.Equal(Kolmogorov.UpperTail(at * (1 - 1e-13), n).P, Kolmogorov.UpperTail(at * (1 + 1e-13), n).P, 1e-8);
        }
        Near.Equal(Kolmogorov.LimitUpperTail(1 - 1e-14), Kolmogorov.LimitUpperTail(1), 1e-12);
    }

    [Fact]
    public void The_ends()
    {
        Assert.Equal(1, Kolmogorov.UpperTail(0.05, 10).P);
        Assert.Equal(0, Kolmogorov.UpperTail(1, 10).P);
        Assert.Equal((1, 0), (Kolmogorov.LimitUpperTail(0), Kolmogorov.LimitUpperTail(1e9)));
        Assert.Equal(1, Kolmogorov.LimitUpperTail(0.01));
    }
}
