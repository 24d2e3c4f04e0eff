using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>
/// What a mechanism sees of the market: a run of companies, the declared causes of its variable, its variable's noise.
/// </summary>
/// <param name="model">Tells the place of a variable.</param>
/// <param name="number">Which run of companies, from 0.</param>
/// <param name="length">How many companies.</param>
/// <param name="noise">The stream from which each variable forks its own.</param>
/// <param name="values">By the place of the variable in the model; causes are there before their effects.</param>
/// <param name="uniforms">Memory for the noise of one variable at a time.</param>
/// <param name="crowd">Everybody else.</param>
internal sealed class Block(
    StructuralModel model, int number, int length, RandomStream noise, ArraySegment<double>[] values, double[] uniforms,
    Crowd crowd)
{
    // Each block has a stream of its own per variable: company 5,000 has the same noise whether it is drawn alone, first
    // or on another thread.
    internal const int Size = 4096;

    internal int Start => number * Size;

    internal int Length => length;

    /// <summary>The variable whose mechanism is being prepared.</summary>
    internal StructuralVariable? Variable { get; set; }

    /// <summary>The values of a cause. Undeclared ones are refused, so that the causal graph cannot be wrong.</summary>
    internal ArraySegment<double> Cause(string name) => Declared(name)[..length];

    /// <summary>The causes of one name on several platforms.</summary>
    internal ArraySegment<double>[] Causes(string name, IEnumerable<Platform> platforms) =>
        [.. platforms.Select(platform => Cause(MarketVariable.On(name, platform.Name)))];

    /// <summary>The average of a cause over everybody in each group: what one company cannot move.</summary>
    /// <param name="name">The cause.</param>
    /// <param name="group">Another cause, a category.</param>
    /// <param name="groups">The number of categories.</param>
    internal double[] CrowdMeans(string name, string group, int groups)
    {
        Declared(name);
        Declared(group);
        return crowd.Means(name, group, groups);
    }

    /// <summary>One uniform on (0, 1) per company: the only chance in this variable, the same after an intervention.</summary>
    internal ArraySegment<double> Noise()
    {
        var stream = noise.Fork(Variable!.Name).Fork(number);
        for (var i = 0; i < length; i++)
            uniforms[i] = stream.NextInnerUniform();
        return new(uniforms, 0, length);
    }

    internal ArraySegment<double> ValuesOf(string name) => values[model.PlaceOf(name)];

    private ArraySegment<double> Declared(string name) => Variable!.Reads(name)
        ? ValuesOf(name)
        : throw new InvalidOperationException($"'{Variable.Name}' reads '{name}', which is not among its causes.");
}
