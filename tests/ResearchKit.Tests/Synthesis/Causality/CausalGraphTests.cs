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
            "flowchart TD\n"
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
    public void Between_two_variables_lie_the_ways_from_one_to_the_other()
    {
        StructuralVariable[] variables =
        [
            Variable("skill", null), Variable("effort", null, "skill"), Variable("posts", "photo", "effort"),
            Variable("luck", null), Variable("fame", null, "effort", "posts@photo", "luck"), Variable("age", null, "fame"),
        ];
        var graph = new StructuralModel(variables).Graph;
        Assert.Equal(["effort", "posts@photo", "fame"], graph.Between("effort", "fame").Variables);
        Assert.Equal([("effort", "posts@photo"), ("effort", "fame"), ("posts@photo", "fame")],
            graph.Between("effort", "fame").Edges.Select(edge => (edge.Cause, edge.Effect)));
        Assert.Contains("subgraph profile [profile on photo]", graph.Between("effort", "fame").ToMermaid());
        Assert.DoesNotContain("subgraph", graph.Between("luck", "age").ToMermaid());
        Assert.Empty(graph.Between("fame", "skill").Variables);
        Assert.Throws<ArgumentException>(() => graph.Between("skill", "frame"));
    }

    [Fact]
    public void Without_Mermaid_the_arrows_are_a_table()
    {
        var graph = new StructuralModel([Variable("skill", null), Variable("effort", null, "skill")]).Graph;
        Assert.Equal(graph.ToMermaid(), graph.Represent("text/vnd.mermaid"));
        Assert.Equal(
            "2 variables, 1 arrow\ncause  effect  knobs\n─────  ──────  ─────\nskill  effort\n",
            graph.ToString());
        Assert.Contains(">effort</td>", graph.ToHtml());
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
