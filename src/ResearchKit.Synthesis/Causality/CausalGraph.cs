using ResearchKit.Display;

namespace ResearchKit.Synthesis;

/// <summary>
/// What causes what in a market. Not a drawing of the generator but the generator's own wiring: a mechanism that reads a
/// variable which is not among its causes here fails.
/// </summary>
public sealed class CausalGraph
{
    private readonly ILookup<string, string> _effects;

    internal CausalGraph(IReadOnlyList<StructuralVariable> variables)
    {
        Variables = [.. variables.Select(variable => variable.Name)];
        Edges = [.. variables.SelectMany(variable => variable.Causes.Select(cause => new CausalEdge(cause, variable.Name)))];
        _effects = Edges.ToLookup(edge => edge.Cause, edge => edge.Effect);
    }

    /// <value>The variables, causes before their effects.</value>
    public IReadOnlyList<string> Variables { get; }

    /// <value>The arrows.</value>
    public IReadOnlyList<CausalEdge> Edges { get; }

    /// <summary>All that a change of a variable can reach, itself left out.</summary>
    /// <param name="variable">One of <see cref="Variables"/>.</param>
    /// <returns>The descendants, in no order.</returns>
    /// <exception cref="ArgumentException">There is no such variable; the message lists the nearest names.</exception>
    public IReadOnlySet<string> Descendants(string variable)
    {
        if (!Variables.Contains(variable))
        {
            throw new ArgumentException(
                $"There is no variable '{variable}'. {NearestNames.Sentence(variable, Variables)}", nameof(variable));
        }
        var reached = new HashSet<string>();
        var open = new Stack<string>([variable]);
        while (open.TryPop(out var cause))
        {
            foreach (var effect in _effects[cause].Where(reached.Add))
                open.Push(effect);
        }
        return reached;
    }
}
