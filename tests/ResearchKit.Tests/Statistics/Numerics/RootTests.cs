using CsCheck;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Tests.Statistics.Numerics;

public class RootTests
{
    private const double Tolerance = 1e-15;

    [Fact]
    public void Roots_have_all_their_digits() => Gen.Select(Gen.Double[0.01, 50], Gen.Double[0.1, 30]).ForAll((root, width) =>
    {
        Near.Equal(root, Root.Between(root - width, root + 2 * width, x => Math.Sinh(x - root)), Tolerance);
        Near.Equal(root, Root.Between(root + width, root - 2 * width, x => Math.Pow(x - root, 3)), Tolerance);
    });

    [Fact]
    public void Steps_and_infinities_are_passed_by_halving()
    {
        Near.Equal(Math.PI, Root.Between(0, 8, x => x < Math.PI ? -1 : 1), Tolerance);
        Near.Equal(2, Root.Between(0, 5, x => x == 0 ? double.NegativeInfinity : Math.Log(x / 2)), Tolerance);
    }

    [Fact]
    public void Without_a_change_of_sign_the_end_nearer_to_0_counts()
    {
        Assert.Equal(3, Root.Between(3, 9, x => x));
        Assert.Equal(-2, Root.Between(-9, -2, x => x));
        Assert.Equal(0, Root.Between(0, 4, x => x));
    }

    [Fact]
    public void Few_evaluations_are_enough_for_a_tail()
    {
        var evaluations = 0;
        Root.Between(-8, 8, x =>
        {
            evaluations++;
            return 1 / (1 + Math.Exp(-x)) - 0.975;
        });
        Assert.InRange(evaluations, 5, 16);
    }
}
