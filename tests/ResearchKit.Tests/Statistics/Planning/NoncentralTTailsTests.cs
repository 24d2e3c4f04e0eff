using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Planning;

namespace ResearchKit.Tests.Statistics.Planning;

public class NoncentralTTailsTests
{
    private const double Tolerance = 2e-12;

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
    public void Tails_are_those_of_forty_digits(double t, double freedom, double noncentrality, double expected) =>
        Near.Equal(expected, NoncentralTTails.Upper(t, freedom, noncentrality), Tolerance);

    [Fact]
    public void Without_noncentrality_it_is_Students()
    {
        foreach (var freedom in new[] { 1, 2, 7.5, 40, 1e5, 1e9 })
        {
            foreach (var t in new[] { -3, 0, 0.5, 2, 12 })
                Near.Equal(StudentT.UpperTail(t, freedom), NoncentralTTails.Upper(t, freedom, 0), 1e-10);
        }
    }

    [Fact]
    public void What_is_beyond_every_double_is_0() => Assert.Equal(0, NoncentralTTails.Upper(60, 1e6, -60));
}
