using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>Variables with their mechanisms, causes before effects; fills columns with their values.</summary>
internal sealed class StructuralModel
{
    internal StructuralModel(IReadOnlyList<StructuralVariable> variables)
    {
        Variables = variables;
        Graph = new CausalGraph(variables);
        var known = new HashSet<string>();
        foreach (var variable in variables)
        {
            if (variable.Causes.FirstOrDefault(cause => !known.Contains(cause)) is { } late)
                throw new ArgumentException($"'{variable.Name}' needs '{late}' before it.", nameof(variables));
            if (!known.Add(variable.Name))
                throw new ArgumentException($"Two variables are named '{variable.Name}'.", nameof(variables));
        }
    }

    internal IReadOnlyList<StructuralVariable> Variables { get; }

    internal CausalGraph Graph { get; }

    /// <summary>Makes the columns that are not known yet.</summary>
    /// <param name="noise">The stream from which each variable forks its own.</param>
    /// <param name="units">The number of companies.</param>
    /// <param name="known">Columns that stay as they are.</param>
    /// <param name="interventions">Applied to the variables they name, in order.</param>
    /// <param name="threads">At most; -1 for all.</param>
    internal IReadOnlyDictionary<string, double[]> Solve(
        RandomStream noise, int units, IReadOnlyDictionary<string, double[]> known,
        IReadOnlyList<Intervention> interventions, int threads)
    {
        var columns = new Dictionary<string, double[]>(known);
        StructuralVariable[] open = [.. Variables.Where(variable => !known.ContainsKey(variable.Name))];
        foreach (var variable in open)
            columns[variable.Name] = GC.AllocateUninitializedArray<double>(units);
        // All variables of one block before the next block: its values stay in the processor's cache.
        var blocks = (units + Block.Size - 1) / Block.Size;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, number =>
        {
            foreach (var variable in open)
            {
                var block = new Block(variable, number, units, noise, columns);
                Solve(block, variable, columns[variable.Name].AsSpan(block.Start, block.Length), interventions);
            }
        });
        return columns;
    }

    private static void Solve(
        Block block, StructuralVariable variable, Span<double> values, IReadOnlyList<Intervention> interventions)
    {
        var value = variable.Mechanism(block);
        for (var i = 0; i < values.Length; i++)
            values[i] = value(i);
        foreach (var intervention in interventions)
        {
            if (intervention.Variable == variable.Name)
                intervention.Apply(values, block.Start);
        }
        if (variable.Decimals == 0)
            return;
        foreach (ref var rounded in values)
            rounded = Math.Round(rounded, variable.Decimals);
    }
}
