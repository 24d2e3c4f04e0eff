namespace ResearchKit.Statistics.Distributions;

/// <summary>What an observed value is compared with: how it is distributed where the null hypothesis holds.</summary>
/// <param name="Method">The name by which a result tells how its p-value was found.</param>
internal abstract record NullDistribution(string Method)
{
    public double PValue(Alternative alternative) => alternative switch
    {
        Alternative.Greater => AtLeast,
        Alternative.Less => AtMost,
        _ => Math.Min(1, 2 * Math.Min(AtLeast, AtMost)),
    };

    /// <summary>The probability of a value as great as that observed, or greater.</summary>
    protected abstract double AtLeast { get; }

    /// <summary>The probability of a value as small as that observed, or smaller.</summary>
    protected abstract double AtMost { get; }
}
