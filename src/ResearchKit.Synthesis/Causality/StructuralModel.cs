using System.Collections.Frozen;

namespace ResearchKit.Synthesis;

/// <summary>Variables with their mechanisms, causes before effects.</summary>
internal sealed class StructuralModel
{
    private readonly FrozenDictionary<string, int> _places;

    internal StructuralModel(IReadOnlyList<StructuralVariable> variables)
    {
        Variables = [.. variables];
        var known = new Dictionary<string, int>();
        foreach (var variable in variables)
        {
            if (variable.Causes.FirstOrDefault(cause => !known.ContainsKey(cause.Variable)) is { } late)
                throw new ArgumentException($"'{variable.Name}' needs '{late.Variable}' before it.", nameof(variables));
            if (!known.TryAdd(variable.Name, known.Count))
                throw new ArgumentException($"Two variables are named '{variable.Name}'.", nameof(variables));
        }
        CrowdVariables = [.. variables.Where(v => v.ReadsCrowd).SelectMany(v => v.Causes).Select(cause => cause.Variable).Distinct()];
        _places = known.ToFrozenDictionary();
        Graph = new CausalGraph(Variables);
    }

    internal StructuralVariable[] Variables { get; }

    internal CausalGraph Graph { get; }

    /// <summary>Of which averages over everybody are taken.</summary>
    internal string[] CrowdVariables { get; }

    internal bool Has(string variable) => _places.ContainsKey(variable);

    internal int PlaceOf(string variable) => _places[variable];

    /// <summary>Which variables must be made, in order, to have the named ones.</summary>
    /// <param name="targets">What is wanted.</param>
    /// <param name="isKnown">Whether a variable is there already, so that its causes need not be.</param>
    internal StructuralVariable[] Needed(IEnumerable<string> targets, Func<string, bool> isKnown)
    {
        var needed = new bool[Variables.Length];
        foreach (var target in targets)
            needed[PlaceOf(target)] = !isKnown(target);
        for (var place = Variables.Length - 1; place >= 0; place--)
        {
            if (!needed[place])
                continue;
            foreach (var cause in Variables[place].Causes)
                needed[PlaceOf(cause.Variable)] |= !isKnown(cause.Variable);
        }
        return [.. Variables.Where((_, place) => needed[place])];
    }
}
