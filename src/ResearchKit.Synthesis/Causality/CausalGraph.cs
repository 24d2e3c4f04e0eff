using ResearchKit.Display;

namespace ResearchKit.Synthesis;

/// <summary>
/// What causes what in a market. Not a drawing of the generator but the generator's own wiring: a mechanism that reads a
/// variable which is not among its causes here fails.
/// </summary>
/// <remarks>Shown as a diagram where Mermaid can be drawn, else as a table of its arrows.</remarks>
[TypeFormatterSource(
    typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Mermaid, MimeTypes.Html, MimeTypes.Text])]
public sealed class CausalGraph : IDisplayable
{
    private readonly ILookup<string, string> _effects;

    internal CausalGraph(IReadOnlyList<StructuralVariable> variables)
        : this(
            [
                .. variables.Select(variable => new CausalNode(
                    variable.Name, variable.Description.Name, variable.Platform, variable.Description.Description, variable.Knobs)),
            ],
            [
                .. variables.SelectMany(variable => variable.Causes.Select(
                    cause => new CausalEdge(cause.Variable, variable.Name, cause.Knobs))),
            ])
    {
    }

    private CausalGraph(IReadOnlyList<CausalNode> nodes, IReadOnlyList<CausalEdge> edges)
    {
        Variables = [.. nodes.Select(node => node.Name)];
        (Nodes, Edges) = (nodes, edges);
        _effects = Edges.ToLookup(edge => edge.Cause, edge => edge.Effect);
    }

    /// <value>The variables, causes before their effects; those of profiles once per platform, as in followers@photo.</value>
    public IReadOnlyList<string> Variables { get; }

    /// <value>The same with what they mean and the settings that govern them.</value>
    public IReadOnlyList<CausalNode> Nodes { get; }

    /// <value>The arrows.</value>
    public IReadOnlyList<CausalEdge> Edges { get; }

    /// <summary>All that a change of a variable can reach, itself left out.</summary>
    /// <param name="variable">One of <see cref="Variables"/>.</param>
    /// <returns>The descendants, in no order.</returns>
    /// <exception cref="ArgumentException">There is no such variable; the message lists the nearest names.</exception>
    public IReadOnlySet<string> Descendants(string variable)
    {
        Require(variable);
        var reached = new HashSet<string>();
        var open = new Stack<string>([variable]);
        while (open.TryPop(out var cause))
        {
            foreach (var effect in _effects[cause].Where(reached.Add))
                open.Push(effect);
        }
        return reached;
    }

    /// <summary>The ways on which a variable reaches another: both, and all that is a descendant of the first and a cause of the second.</summary>
    /// <param name="cause">One of <see cref="Variables"/>.</param>
    /// <param name="effect">Another.</param>
    /// <returns>That part of the graph; without variables where the first does not reach the second.</returns>
    /// <exception cref="ArgumentException">There is no such variable; the message lists the nearest names.</exception>
    public CausalGraph Between(string cause, string effect)
    {
        Require(effect);
        var reached = Descendants(cause);
        var between = Variables
            .Where(variable => (variable == cause || reached.Contains(variable))
                && (variable == effect || Descendants(variable).Contains(effect)))
            .ToHashSet();
        return between.Contains(cause)
            ? new(
                [.. Nodes.Where(node => between.Contains(node.Name))],
                [.. Edges.Where(edge => between.Contains(edge.Cause) && between.Contains(edge.Effect))])
            : new([], []);
    }

    /// <summary>The graph as a Mermaid flowchart, in which the profiles of all platforms share one box per variable.</summary>
    /// <returns>The text of the diagram, lines ended by \n. Rounded boxes belong to the company, others to its profiles.</returns>
    public string ToMermaid()
    {
        var lines = new List<string> { "flowchart TD" };
        var drawn = Nodes.GroupBy(Box).Select(group => group.First()).ToArray();
        lines.AddRange(drawn.Where(node => node.Platform is null).Select(node => $"  {Box(node)}({node.Variable})"));
        if (drawn.Any(node => node.Platform is not null))
        {
            var platforms = Nodes.Where(node => node.Platform is not null).Select(node => node.Platform).Distinct().ToArray();
            lines.Add($"  subgraph profile [profile on {(platforms.Length == 1 ? platforms[0] : "each platform")}]");
            lines.AddRange(drawn.Where(node => node.Platform is not null).Select(node => $"    {Box(node)}[{node.Variable}]"));
            lines.Add("  end");
        }
        var boxes = Nodes.ToDictionary(node => node.Name, Box);
        lines.AddRange(Edges.Select(edge => $"  {boxes[edge.Cause]} --> {boxes[edge.Effect]}").Distinct());
        return string.Join('\n', lines) + "\n";
    }

    // Prefixed, because a company and its profiles may have variables of one name, and some names are words of Mermaid.
    private static string Box(CausalNode node) => (node.Platform is null ? "company_" : "profile_") + node.Variable;

    /// <inheritdoc/>
    public string? Represent(string mimeType) =>
        mimeType == MimeTypes.Mermaid ? ToMermaid() : ToTable().Represent(mimeType);

    /// <summary>The arrows as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The arrows as a table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"{NumberText.Count(Variables.Count, "variable")}, {NumberText.Count(Edges.Count, "arrow")}",
        [Column.Text("cause"), Column.Text("effect"), Column.Text("knobs")],
        Edges.Select(edge => new[] { edge.Cause, edge.Effect, string.Join(", ", edge.Knobs) }));

    private void Require(string variable)
    {
        if (!Variables.Contains(variable))
        {
            // One platform's stand for all: eight times as many names would help nobody.
            var names = Nodes.GroupBy(node => (node.Variable, node.Platform is null)).Select(group => group.First().Name);
            throw new ArgumentException(
                $"There is no variable '{variable}'. {NearestNames.Sentence(variable, names)}", nameof(variable));
        }
    }
}
