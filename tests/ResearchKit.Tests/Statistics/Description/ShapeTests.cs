using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Description;

public class ShapeTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<double[], double, double, double, double> Oracles => new()
    {
        { Series.F(25), 0.38973575851035963, 0.4150668447247598, -1.1315545278488426, -1.1108498525250547 },
        { Series.StackLoss, 1.2442060271079656, 1.3420334634195281, 0.45562349961481408, 0.93705947318864957 },
        { [1, 2, 4, 8], 0.65680773449969931, 1.1376243669576889, -1.0989792060491494, 0.75765595463137947 },
    };

    // R 4.2.2: m <- function(k) mean((x - mean(x))^k); g1 <- m(3)/m(2)^1.5; g1*sqrt(n*(n - 1))/(n - 2)
    // g2 <- m(4)/m(2)^2 - 3; (n - 1)/((n - 2)*(n - 3))*((n + 1)*g2 + 6)
    [Theory, MemberData(nameof(Oracles))]
    public void Both_types_are_those_of_R(double[] values, double g1, double adjusted1, double g2, double adjusted2)
    {
        Near.Equal(g1, Shape.Skewness(values, ShapeType.MomentRatio), Tolerance);
        Near.Equal(adjusted1, Shape.Skewness(values), Tolerance);
        Near.Equal(g2, Shape.ExcessKurtosis(values, ShapeType.MomentRatio), Tolerance);
        Near.Equal(adjusted2, Shape.ExcessKurtosis(values), Tolerance);
    }

    [Fact]
    public void Units_do_not_matter_and_a_mirror_turns_the_skewness() =>
        Gen.Int[-100, 100].Select(i => (double)i).Array[4, 30].Where(values => values.Distinct().Count() > 2).ForAll(values =>
        {
            double[] mirrored = [.. values.Select(x => 1e150 * (7 - x))];
            Assert.Equal(-Shape.Skewness(values), Shape.Skewness(mirrored), 1e-10);
            Assert.Equal(Shape.ExcessKurtosis(values), Shape.ExcessKurtosis(mirrored), 1e-9);
            // Pearson's inequality: g2 + 3 is at least g1² + 1.
            var (g1, g2) = (Shape.Skewness(values, ShapeType.MomentRatio), Shape.ExcessKurtosis(values, ShapeType.MomentRatio));
            Assert.True(g2 + 2 >= g1 * g1 - 1e-12);
            Assert.InRange(g1 * g1, 0, values.Length);
        });

    [Fact]
    public void Small_deviations_of_great_values_keep_their_shape()
    {
        double[] steps = [0, 0, 0, 1, 2, 5];
        Near.Equal(Shape.Skewness(steps), Shape.Skewness([.. steps.Select(x => 1e15 + x)]), Tolerance);
        Near.Equal(Shape.ExcessKurtosis(steps), Shape.ExcessKurtosis([.. steps.Select(x => 1e15 + x)]), Tolerance);
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    public void Extreme_units_carry_over(double unit) =>
        Near.Equal(1.3420334634195281, Shape.Skewness([.. Series.StackLoss.Select(x => x * unit)]), Tolerance);

    [Fact]
    public void Bad_values_are_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "At least 3 values are needed for a skewness; got 2.", () => Shape.Skewness([1, 2]));
        Refusal.Expect(Violation.TooFewObservations, "At least 4 values are needed for a kurtosis; got 3.", () => Shape.ExcessKurtosis([1, 2, 3]));
        Refusal.Expect(Violation.Constant, "values is 0.1 throughout; a skewness needs values that differ.", () => Shape.Skewness([0.1, 0.1, 0.1]));
        Refusal.Expect(Violation.NotFinite, "values[0] is NaN; every value must be a finite number.", () => Shape.ExcessKurtosis([double.NaN, 2, 3, 4]));
    }
}
