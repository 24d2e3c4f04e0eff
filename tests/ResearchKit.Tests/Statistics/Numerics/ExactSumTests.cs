using CsCheck;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Tests.Statistics.Numerics;

public class ExactSumTests
{
    [Fact]
    public void The_sign_is_that_of_the_exact_sum()
    {
        Assert.Equal(1, ExactSum.SignOf([1e300, 1e-300, -1e300]));
        Assert.Equal(-1, ExactSum.SignOf([1, 1e-30, -1, -2e-30]));
        Assert.Equal(0, ExactSum.SignOf([0.1, 0.2, -0.1, -0.2]));
        Assert.Equal(0, ExactSum.SignOf([]));
    }

    [Fact]
    public void Terms_beside_their_negatives_leave_the_rest_in_any_order() => Gen.Int[-60, 60].Array[1, 5].ForAll(powers =>
    {
        double[] terms = [.. powers.Select((power, i) => Math.ScaleB(1.1 + i, power))];
        double[] all = [.. terms, -Math.ScaleB(1, -400), .. terms.Select(term => -term)];
        Assert.Equal(-1, ExactSum.SignOf(all));
        Array.Reverse(all);
        Assert.Equal(-1, ExactSum.SignOf(all));
        Array.Sort(all);
        Assert.Equal(-1, ExactSum.SignOf(all));
    });
}
