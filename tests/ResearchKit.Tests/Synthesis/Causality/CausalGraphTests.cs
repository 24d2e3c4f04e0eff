using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class CausalGraphTests
{
    [Fact]
    public void The_diagram_draws_each_variable_of_profiles_once()
    {
        var skill = Variable("skill", null);
        StructuralVariable[] variables =
        [
            skill,
            Variable("effort", "photo", "skill"),
            Variable("effort", "video", "skill"),
            Variable("effort", null, "effort@photo", "effort@video"),
        ];
        Assert.Equal(
            "flowchart LR\n"
            + "  company_skill(skill)\n"
            + "  company_effort(effort)\n"
            + "  subgraph profile [profile on each platform]\n"
            + "    profile_effort[effort]\n"
            + "  end\n"
            + "  company_skill --> profile_effort\n"
            + "  profile_effort --> company_effort\n",
            new StructuralModel(variables).Graph.ToMermaid());
    }

    [Fact]
    public void Nodes_tell_platform_and_meaning()
    {
        var node = MarketModel.Of(Scenario.Reference).Graph.Nodes.Single(node => node.Name == "attention@video");
        Assert.Equal(("attention", "video"), (node.Variable, node.Platform));
        Assert.Equal(["Audience", "AttentionStart", "AttentionTail", "Platform.Audience"], node.Knobs);
        Assert.NotEmpty(node.Description);
    }

    [Fact]
    public void The_crowd_is_the_average_of_each_group_in_the_first_block_of_any_market()
    {
        StructuralVariable group = Variable("group", null) with { Mechanism = _ => i => i % 2 };
        StructuralVariable value = Variable("value", null) with { Mechanism = _ => i => i % 2 == 0 ? 3 : i };
        StructuralVariable crowd = Variable("crowd", null, "value", "group") with
        {
            ReadsCrowd = true,
            Mechanism = block =>
            {
                var (means, groups) = (block.CrowdMeans("value", "group", 3), block.Cause("group"));
                return i => means[(int)groups[i]] + means[2];
            },
        };
        var model = new StructuralModel([group, value, crowd]);
        // The mean of 1, 3, … 4095; nobody is in the third group.
        Assert.Equal([3, 2048, 3, 2048, 3], new Solver(model, RandomStream.FromSeed("x"), 5, [], 1)
            .Solve(["crowd"], new Dictionary<string, double[]>())["crowd"]);
    }

    private static StructuralVariable Variable(string name, string? platform, params string[] causes) => new(
        new(name, "", $"Means {name}.", null, null, 0), [.. causes.Select(cause => (Cause)cause)], _ => _ => 0)
    { Platform = platform };
}
