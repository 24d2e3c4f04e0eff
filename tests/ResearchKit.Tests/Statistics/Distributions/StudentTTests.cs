using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Tests.Statistics.Distributions;

public class StudentTTests
{
    private const double TailTolerance = 1e-12;
    private const double FarTailTolerance = 1e-10;
    private const double QuantileTolerance = 1e-12;

    // R 4.2.2: pt(t, df, lower.tail = FALSE)
    [Theory]
    [InlineData(1, 1e-8, 0.4999999968169011)]
    [InlineData(1, 25, 0.012725611347991829)]
    [InlineData(2, 1.7, 0.11561671310078558)]
    [InlineData(3, 12, 0.00062250790039466801)]
    [InlineData(7, 1, 0.17530833141010374)]
    [InlineData(7, 5, 0.000782638976586412)]
    [InlineData(30, 2.5, 0.009057824534033353)]
    [InlineData(973, 1.7, 0.044725257778612214)]
    [InlineData(973, 2.5, 0.0062914987599358672)]
    [InlineData(1e4, 5, 2.9151633068313211e-07)]
    [InlineData(999998, 0.1, 0.46017217274604161)]
    [InlineData(999998, 2.5, 0.0062097447512404732)]
    [InlineData(1e8, 1.7, 0.044565464313409416)]
    public void Tails_are_those_of_R(double degreesOfFreedom, double t, double expected)
    {
        Near.Equal(expected, StudentT.UpperTail(t, degreesOfFreedom), TailTolerance);
        Near.Equal(1 - expected, StudentT.UpperTail(-t, degreesOfFreedom), TailTolerance);
    }

    // R 4.2.2: pt(t, df, lower.tail = FALSE)
    [Theory]
    [InlineData(30, 25, 6.0459111906434876e-22)]
    [InlineData(973, 12, 2.4414961914238003e-31)]
    [InlineData(973, 25, 3.0668709084414092e-107)]
    [InlineData(998, 37, 1.1508713476006632e-189)]
    [InlineData(1e4, 25, 3.7216718814596375e-134)]
    [InlineData(999998, 25, 3.371179743762449e-138)]
    [InlineData(1e8, 12, 1.7765754821344863e-33)]
    public void Far_out_tails_keep_their_digits(double degreesOfFreedom, double t, double expected) =>
        Near.Equal(expected, StudentT.UpperTail(t, degreesOfFreedom), FarTailTolerance);

    [Fact]
    public void Tails_have_closed_forms_at_one_and_two_degrees_of_freedom()
    {
        foreach (var t in new[] { 1e-9, 0.3, 1, 7, 1e3, 1e9, 1e100 })
        {
            Near.Equal(Math.Atan(1 / t) / Math.PI, StudentT.UpperTail(t, 1), TailTolerance);
            // ½ (1 − t/√(2 + t²)), without the cancellation.
            var root = Math.Sqrt(2 + t * t);
            Near.Equal(1 / (root * (root + t)), StudentT.UpperTail(t, 2), TailTolerance);
        }
    }

    [Fact]
    public void The_ends_of_the_line_have_no_tail_and_the_whole_tail()
    {
        Assert.Equal(0, StudentT.UpperTail(double.PositiveInfinity, 5));
        Assert.Equal(1, StudentT.UpperTail(double.NegativeInfinity, 5));
        Assert.Equal(0.5, StudentT.UpperTail(0, 5));
    }

    // R 4.2.2: qt((1 + level)/2, df)
    [Theory]
    [InlineData(0.95, 1, 12.706204736174694)]
    [InlineData(0.5, 2, 0.81649658092772592)]
    [InlineData(0.99, 3, 5.8409093097333544)]
    [InlineData(0.01, 7, 0.012987718654429018)]
    [InlineData(0.95, 30, 2.0422724563012378)]
    [InlineData(0.99, 973, 2.5808916266313888)]
    [InlineData(0.95, 999998, 1.959966356818851)]
    public void Quantiles_are_those_of_R(double level, double degreesOfFreedom, double expected) =>
        Near.Equal(expected, StudentT.TwoSidedQuantile(level, degreesOfFreedom), QuantileTolerance);

    [Fact]
    public void Quantiles_invert_tails()
    {
        foreach (var degreesOfFreedom in new[] { 1, 2, 5, 50, 5_000, 500_000_000 })
        {
            foreach (var level in new[] { 1e-6, 0.2, 0.8, 0.95, 0.999, 1 - 1e-9 })
            {
                var t = StudentT.TwoSidedQuantile(level, degreesOfFreedom);
                Near.Equal((1 - level) / 2, StudentT.UpperTail(t, degreesOfFreedom), 1e-11);
            }
        }
    }

    // mpmath 1.3: betainc(nu/2, 0.5, 0, nu/(nu + t^2), regularized=True)/2. The square of such a t is infinite.
    [Theory]
    [InlineData(1e154, 1, 3.1830988618379067154e-155)]
    [InlineData(1e160, 1, 3.1830988618379067154e-161)]
    [InlineData(3e200, 1, 1.0610329539459689051e-201)]
    [InlineData(1e155, 1.5, 1.1924482405556578208e-233)]
    public void A_t_whose_square_is_infinite_has_a_tail(double t, double degreesOfFreedom, double expected) =>
        Near.Equal(expected, StudentT.UpperTail(t, degreesOfFreedom), TailTolerance);
}
