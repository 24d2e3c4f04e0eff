using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>
/// What a mechanism sees of the market: a run of companies, the declared causes of its variable, its variable's noise.
/// </summary>
internal sealed class Block(
    StructuralVariable variable, int number, int units, RandomStream noise, IReadOnlyDictionary<string, double[]> columns)
{
    // Each block has a stream of its own per variable: company 5,000 has the same noise whether it is drawn alone, first
    // or on another thread.
    internal const int Size = 4096;

    internal int Start => number * Size;

    internal int Length => Math.Min(Size, units - Start);

    /// <summary>The values of a cause. Undeclared ones are refused, so that the causal graph cannot be wrong.</summary>
    internal ArraySegment<double> Cause(string name) =>
        variable.Causes.Contains(name)
            ? new(columns[name], Start, Length)
            : throw new InvalidOperationException($"'{variable.Name}' reads '{name}', which is not among its causes.");

    /// <summary>One uniform on (0, 1) per company: the only chance in this variable, the same after an intervention.</summary>
    internal double[] Noise()
    {
        var stream = noise.Fork(variable.Name).Fork(number);
        var uniforms = new double[Length];
        for (var i = 0; i < uniforms.Length; i++)
            uniforms[i] = stream.NextInnerUniform();
        return uniforms;
    }
}
