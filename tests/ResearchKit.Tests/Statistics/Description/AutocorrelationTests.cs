using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Description;

public class AutocorrelationTests
{
    [Fact]
    public void Bounds_and_units_hold() =>
        Gen.Select(Gen.Int[-100, 100].Select(i => (double)i).Array[5, 30].Where(values => values.Distinct().Count() > 1), Gen.Int[0, 3])
            .ForAll((values, lag) =>
            {
                var r = Autocorrelation.Of(values, lag);
                Assert.InRange(r, lag == 0 ? 1 - 1e-14 : -1, 1 + 1e-14);
                Assert.Equal(r, Autocorrelation.Of([.. values.Select(x => 1e200 * (5 - x)).Reverse()], lag), 1e-12);
            });

    // R 4.2.2: acf(f(25), plot = FALSE)$acf[c(2, 6)]
    [Theory]
    [InlineData(1, -0.43323149104310316)]
    [InlineData(5, 0.1906841499072498)]
    public void It_is_that_of_R(int lag, double expected) => Near.Equal(expected, Autocorrelation.Of(Series.F(25), lag), 1e-12);

    [Fact]
    public void Bad_series_are_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "At least 3 values are needed for an autocorrelation at this lag; got 2.", () => Autocorrelation.Of([1, 2]));
        Refusal.Expect(Violation.Constant, "values is 4 throughout; an autocorrelation needs values that differ.", () => Autocorrelation.Of([4, 4, 4]));
        Refusal.Expect(Violation.OutOfDomain, "lag is -1; it must be at least 0.", () => Autocorrelation.Of([1, 2, 3], -1));
        Refusal.Expect(Violation.NotFinite, "values[2] is Infinity; every value must be a finite number.", () => Autocorrelation.Of([1, 2, double.PositiveInfinity]));
    }
}
