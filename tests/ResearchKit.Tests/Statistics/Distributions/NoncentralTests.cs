using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Tests.Statistics.Distributions;

public class NoncentralTests
{
    // What R's own series promise.
    private const double Tolerance = 1e-10;
    private const double FineTolerance = 2e-12;

    // R 4.2.2: pt(t, df, ncp)
    [Theory]
    [InlineData(2, 10, 1, 0.80761156253031108)]
    [InlineData(-1, 5, 0.5, 0.082444091056970814)]
    [InlineData(30, 100, 28, 0.79348820338587767)]
    [InlineData(3, 1, 2, 0.52485716173348917)]
    [InlineData(1.5, 1e5, 1.2, 0.61790934839918576)]
    [InlineData(5, 3, -1, 0.99907505716173461)]
    public void T_is_that_of_R(double t, double freedom, double noncentrality, double expected) =>
        Near.Equal(expected, NoncentralT.LowerTail(t, freedom, noncentrality), Tolerance);

    // mpmath 1.3 with 40 digits: quad of erfc((t s − δ)/√2)/2 times the density of χ/√ν. R 4.2.2 pt(t, ν, δ, lower = FALSE)
    // agrees to the eleven decimals that it has: 0.22192533738405296 for the first.
    [Theory]
    [InlineData(2, 5, 1, 0.22192533738378513)]
    [InlineData(-1, 5, 1, 0.96919264673924979)]
    [InlineData(3, 1, 2, 0.47514283826631215)]
    [InlineData(10, 30, 5, 0.00091049703119676959)]
    [InlineData(0, 10, 3, 0.99865010196836991)]
    [InlineData(2.5, 200.5, 2.8, 0.61821558951343563)]
    [InlineData(40, 3, 10, 0.020951561118181421)]
    [InlineData(5, 50, 0, 3.716606123616287e-6)]
    [InlineData(30, 8, -2, 7.8436847072520286e-13)]
    [InlineData(6, 100, -3, 4.3544381412265578e-17)]
    [InlineData(2, 1e6, 2.8, 0.78814451450940438)]
    [InlineData(-8, 20, 1.5, 0.99999999992970681)]
    [InlineData(2, 1, 40, 1)]
    [InlineData(1.97, 198, 30, 1)]
    public void Tails_of_t_are_those_of_forty_digits(double t, double freedom, double noncentrality, double expected) =>
        Near.Equal(expected, NoncentralT.UpperTail(t, freedom, noncentrality), FineTolerance);

    [Fact]
    public void Without_noncentrality_tails_of_t_are_Students()
    {
        foreach (var freedom in new[] { 1, 2, 7.5, 40, 1e5, 1e9 })
        {
            foreach (var t in new[] { -3, 0, 0.5, 2, 12 })
                Near.Equal(StudentT.UpperTail(t, freedom), NoncentralT.UpperTail(t, freedom, 0), 1e-10);
        }
    }

    [Fact]
    public void A_tail_of_t_below_every_double_is_0() => Assert.Equal(0, NoncentralT.UpperTail(60, 1e6, -60));

    // R 4.2.2: pchisq(x, df, ncp)
    [Theory]
    [InlineData(5, 3, 2, 0.59340518008315557)]
    [InlineData(100, 2, 80, 0.84201873410171213)]
    [InlineData(1, 1, 9, 0.022718460706346096)]
    [InlineData(1e4, 5, 9900, 0.68481483092263495)]
    public void Chi_squared_is_that_of_R(double x, double freedom, double noncentrality, double expected) =>
        Near.Equal(expected, NoncentralChiSquared.LowerTail(x, freedom, noncentrality), Tolerance);

    [Fact]
    public void One_degree_of_freedom_is_the_square_of_a_shifted_normal()
    {
        foreach (var (x, noncentrality) in new[] { (1.0, 4.0), (30, 25), (0.01, 1), (1e4, 9900) })
        {
            var (root, shift) = (Math.Sqrt(x), Math.Sqrt(noncentrality));
            Near.Equal(
                StandardNormal.LowerTail(root - shift) - StandardNormal.LowerTail(-root - shift),
                NoncentralChiSquared.LowerTail(x, 1, noncentrality),
                1e-11);
        }
    }

    [Fact]
    public void Without_noncentrality_they_are_central()
    {
        Near.Equal(1 - StudentT.UpperTail(1.7, 9), NoncentralT.LowerTail(1.7, 9, 0), 1e-12);
        Near.Equal(0.5, NoncentralT.LowerTail(0, 9, 0), 1e-12);
        Assert.Equal(ChiSquared.LowerTail(3, 4), NoncentralChiSquared.LowerTail(3, 4, 0));
    }

    [Fact]
    public void Both_quadratures_of_t_meet()
    {
        // t = √(2ν), and effects beyond what series can sum.
        foreach (var freedom in new[] { 2.0, 9, 100, 1e5 })
        {
            var t = Math.Sqrt(2 * freedom);
            foreach (var shift in new[] { -2.0, 0, 1.5 })
            {
                var at = t + shift * Math.Sqrt(2);
                Near.Equal(
                    NoncentralT.LowerTail(t * (1 - 1e-13), freedom, at), NoncentralT.LowerTail(t * (1 + 1e-13), freedom, at), 1e-9);
            }
        }
    }

    [Fact]
    public void Noncentralities_are_found()
    {
        foreach (var (t, freedom) in new[] { (0.0, 5.0), (-3, 12), (40, 30), (2000, 1e6) })
        {
            foreach (var tail in new[] { 0.025, 0.5, 0.975 })
                Near.Equal(tail, NoncentralT.LowerTail(t, freedom, NoncentralT.NoncentralityAt(tail, t, freedom)), 1e-9);
        }
        Assert.Equal(0, NoncentralChiSquared.NoncentralityAt(0.975, 2, 3));
        Near.Equal(0.025, NoncentralChiSquared.LowerTail(50, 3, NoncentralChiSquared.NoncentralityAt(0.025, 50, 3)), 1e-9);
    }

    // Of three degrees of freedom the tail is known in closed form: Φ(u) − Φ(−w) − (φ(u) − φ(w))/√λ, u and w the difference and
    // the sum of √x and √λ. R 4.2.2 does not converge here.
    [Theory]
    [InlineData(9e10, -1)]
    [InlineData(1e11, 0.5)]
    [InlineData(1e18, -2)]
    public void Chi_squared_of_great_noncentrality_is_the_closed_form(double noncentrality, double deviations)
    {
        var root = Math.Sqrt(noncentrality);
        var x = noncentrality + 2 * deviations * root;
        var u = (x - noncentrality) / (Math.Sqrt(x) + root);
        Near.Equal(StandardNormal.LowerTail(u) - StandardNormal.Density(u) / root, NoncentralChiSquared.LowerTail(x, 3, noncentrality), 1e-9);
    }
}
