using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class StructuralModelTests
{
    private const int Units = 9000;

    private static readonly RandomStream Noise = RandomStream.FromSeed("model");

    private static readonly StructuralVariable First = Variable("cause", [], block => Uniform(block));

    private static readonly StructuralVariable Effect = Variable("effect", ["cause"], block =>
    {
        var (cause, noise) = (block.Cause("cause"), block.Noise());
        return i => cause[i] + noise[i];
    });

    [Fact]
    public void A_new_variable_leaves_all_others_unchanged()
    {
        var without = Solve([First, Effect]);
        var with = Solve([First, Variable("new", [], block => Uniform(block)), Effect]);
        Assert.Equal(without["cause"], with["cause"]);
        Assert.Equal(without["effect"], with["effect"]);
        Assert.NotEqual(with["cause"], with["new"]);
    }

    [Fact]
    public void A_variable_that_reads_what_it_did_not_declare_fails()
    {
        var undeclared = Variable("undeclared", [], block =>
        {
            var cause = block.Cause("cause");
            return i => cause[i];
        });
        var thrown = Assert.Throws<AggregateException>(() => Solve([First, undeclared]));
        Assert.Equal("'undeclared' reads 'cause', which is not among its causes.", thrown.InnerException!.Message);
    }

    [Fact]
    public void Causes_come_before_their_effects()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new StructuralModel([Effect, First]));
        Assert.StartsWith("'effect' needs 'cause' before it.", thrown.Message);
    }

    [Fact]
    public void Names_are_unique()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new StructuralModel([First, First]));
        Assert.StartsWith("Two variables are named 'cause'.", thrown.Message);
    }

    [Fact]
    public void Effects_read_causes_as_they_were_recorded()
    {
        var coarse = new StructuralVariable(new("cause", "", "", null, null, 1), [], block => Uniform(block));
        var copy = Variable("copy", ["cause"], block =>
        {
            var cause = block.Cause("cause");
            return i => cause[i];
        });
        var columns = Solve([coarse, copy]);
        Assert.Equal(columns["cause"].Select(value => Math.Round(value, 1)), columns["copy"]);
    }

    private static StructuralVariable Variable(string name, Cause[] causes, Mechanism mechanism) =>
        new(new ColumnDescription(name, "", "", null, null, 6), causes, mechanism);

    private static Func<int, double> Uniform(Block block)
    {
        var noise = block.Noise();
        return i => noise[i];
    }

    private static IReadOnlyDictionary<string, double[]> Solve(StructuralVariable[] variables) =>
        new Solver(new StructuralModel(variables), Noise, Units, [], threads: -1)
            .Solve([.. variables.Select(variable => variable.Name)], new Dictionary<string, double[]>());
}
