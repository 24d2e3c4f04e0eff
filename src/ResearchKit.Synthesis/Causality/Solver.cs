using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>
/// Fills columns with the values of a model under interventions. Only what is asked for is kept: the rest of a block lives in
/// memory that the next block uses again, so that a million companies with eight profiles each need no room for all of it.
/// </summary>
/// <param name="model">The variables.</param>
/// <param name="noise">The stream from which each variable forks its own.</param>
/// <param name="units">The number of companies.</param>
/// <param name="interventions">Applied to the variables they name, in order.</param>
/// <param name="threads">At most; -1 for all.</param>
internal sealed class Solver(
    StructuralModel model, RandomStream noise, int units, IReadOnlyList<Intervention> interventions, int threads)
{
    /// <summary>The crowd that these interventions leave.</summary>
    internal Crowd Crowd { get; init; } = new(() => new Solver(
        model, noise, Block.Size, [.. interventions.Where(intervention => intervention.CompanyId is null)], threads)
        .Solve(model.CrowdVariables, new Dictionary<string, double[]>()));

    /// <summary>Makes columns for all companies.</summary>
    /// <param name="targets">The variables that are wanted.</param>
    /// <param name="known">Columns that stay as they are.</param>
    internal IReadOnlyDictionary<string, double[]> Solve(
        IReadOnlyCollection<string> targets, IReadOnlyDictionary<string, double[]> known) =>
        Solve(targets, known, 0, BlockCount);

    internal int BlockCount => (units + Block.Size - 1) / Block.Size;

    /// <summary>Makes columns for a run of blocks.</summary>
    /// <param name="targets">The variables that are wanted.</param>
    /// <param name="known">Columns of all companies that stay as they are.</param>
    /// <param name="first">The first block, from 0.</param>
    /// <param name="count">How many blocks.</param>
    internal IReadOnlyDictionary<string, double[]> Solve(
        IReadOnlyCollection<string> targets, IReadOnlyDictionary<string, double[]> known, int first, int count)
    {
        var start = first * Block.Size;
        var length = Math.Min(units, (first + count) * Block.Size) - start;
        var columns = targets.Distinct().ToDictionary(
            target => target,
            target => !known.TryGetValue(target, out var whole) ? GC.AllocateUninitializedArray<double>(length)
                : length == units ? whole
                : whole[start..(start + length)]);
        var open = model.Needed(targets, known.ContainsKey);
        // All variables of one block before the next block: its values stay in the processor's cache.
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(first, first + count, options, () => new Scratch(model, open, columns), (number, _, scratch) =>
        {
            var size = Math.Min(Block.Size, units - number * Block.Size);
            foreach (var (name, whole) in known)
                scratch.Values[model.PlaceOf(name)] = new(whole, number * Block.Size, size);
            foreach (var variable in open)
            {
                if (columns.TryGetValue(variable.Name, out var column))
                    scratch.Values[model.PlaceOf(variable.Name)] = new(column, number * Block.Size - start, size);
            }
            var block = new Block(model, number, size, noise, scratch.Values, scratch.Uniforms, Crowd);
            foreach (var variable in open)
                Fill(block, variable);
            return scratch;
        }, _ => { });
        return columns;
    }

    private void Fill(Block block, StructuralVariable variable)
    {
        var values = block.ValuesOf(variable.Name).AsSpan(0, block.Length);
        ValuesAfter(interventions.Count, block, variable, values);
        if (variable.Decimals == 0)
            return;
        foreach (ref var rounded in values)
            rounded = Math.Round(rounded, variable.Decimals);
    }

    /// <summary>The values after the first interventions: what is moved is taken from what there was before.</summary>
    private void ValuesAfter(int count, Block block, StructuralVariable variable, Span<double> values)
    {
        while (count > 0 && !interventions[count - 1].Changes(variable.Name))
            count--;
        if (count == 0)
        {
            block.Variable = variable;
            var value = variable.Mechanism(block);
            for (var i = 0; i < values.Length; i++)
                values[i] = value(i);
            return;
        }
        var intervention = interventions[count - 1];
        ValuesAfter(count - 1, block, variable, values);
        double[] moved = [];
        if (intervention.MovedFrom is { } origin && intervention.Variable == variable.Name)
        {
            moved = new double[values.Length];
            ValuesAfter(count - 1, block, model.Variables[model.PlaceOf(origin)], moved);
        }
        intervention.Apply(
            variable.Name, values, block.Start, moved, intervention.OnlyWhere is { } gate ? block.ValuesOf(gate) : default);
    }

    /// <summary>The memory of one thread.</summary>
    private sealed class Scratch
    {
        internal Scratch(StructuralModel model, StructuralVariable[] open, IReadOnlyDictionary<string, double[]> columns)
        {
            Values = new ArraySegment<double>[model.Variables.Length];
            foreach (var variable in open.Where(variable => !columns.ContainsKey(variable.Name)))
                Values[model.PlaceOf(variable.Name)] = GC.AllocateUninitializedArray<double>(Block.Size);
        }

        internal ArraySegment<double>[] Values { get; }

        internal double[] Uniforms { get; } = GC.AllocateUninitializedArray<double>(Block.Size);
    }
}
