namespace ResearchKit.Statistics;

/// <summary>How often and in what way a sample is drawn anew, and who is told of it.</summary>
public sealed record ResamplingPlan
{
    /// <summary>How many samples are drawn; at least 1. The ends of a 95 % interval ask for a thousand or more.</summary>
    public int Replications { get; init; } = 9_999;

    /// <summary>What was drawn independently when the data came about, and is drawn so again.</summary>
    public SamplingDesign Design { get; init; } = SamplingDesign.Simple;

    /// <summary>Told the share of the replications done, ascending to 1 in about a hundred steps, on the thread that is at work.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Stops the work within a few replications; the call then ends in an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>How many threads work at most; at least 1. Results do not depend on it, to the last bit.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal static ResamplingPlan Checked(ResamplingPlan? plan)
    {
        plan ??= new();
        if (plan.Design is null)
            throw new ArgumentNullException(nameof(plan), "Design is null; SamplingDesign.Simple is that of single observations.");
        if (plan.Replications < 1)
            throw Require.Broken(Violation.OutOfDomain, nameof(plan),
                $"Replications is {plan.Replications}; it must be at least 1.");
        if (plan.Threads < 1)
            throw Require.Broken(Violation.OutOfDomain, nameof(plan), $"Threads is {plan.Threads}; it must be at least 1.");
        return plan;
    }

    internal static ResamplingPlan Checked(ResamplingPlan? plan, BootstrapInterval interval)
    {
        if (interval == BootstrapInterval.Studentized)
            throw Require.Broken(Violation.OutOfDomain, nameof(interval),
                $"interval is {interval}, which needs a standard error: take the overload that has one.");
        return Checked(plan);
    }
}
