namespace ResearchKit.Statistics;

/// <summary>The data cannot answer the question that was asked of them; <see cref="Violation"/> says why.</summary>
public sealed class AssumptionException(Violation violation, string parameterName, string message)
    : ArgumentException(message, parameterName)
{
    /// <summary>The reason, for programs; the message is for people.</summary>
    public Violation Violation { get; } = violation;
}
