namespace ResearchKit.Synthesis;

/// <summary>Documents one number of a <see cref="Scenario"/>: unit, allowed range, where its default comes from.</summary>
/// <param name="lower">The smallest allowed value.</param>
/// <param name="upper">The largest allowed value.</param>
/// <param name="unit">What one of it is.</param>
/// <param name="evidence">How far the default is backed by a source.</param>
/// <param name="source">The source of the default, or the reasoning behind an assumption.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KnobAttribute(double lower, double upper, string unit, Evidence evidence, string source) : Attribute
{
    /// <value>The smallest allowed value.</value>
    public double Lower { get; } = lower;

    /// <value>The largest allowed value.</value>
    public double Upper { get; } = upper;

    /// <value>What one of it is.</value>
    public string Unit { get; } = unit;

    /// <value>How far the default is backed by a source.</value>
    public Evidence Evidence { get; } = evidence;

    /// <value>The source of the default, or the reasoning behind an assumption.</value>
    public string Source { get; } = source;
}
