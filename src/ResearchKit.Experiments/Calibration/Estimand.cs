namespace ResearchKit.Experiments;

/// <summary>What an interval is to hold.</summary>
/// <param name="Name">Its name: "Spearman's rho".</param>
/// <param name="Estimate">A consistent estimate of it, for designs that do not know it in closed form.</param>
internal sealed record Estimand<TSample>(string Name, Func<TSample, double> Estimate);
