namespace ResearchKit.Statistics.Survival.Cox;

/// <summary>The logarithm of a partial likelihood with its derivatives at one place.</summary>
/// <param name="LogLikelihood">Its value.</param>
/// <param name="Score">Its first derivatives.</param>
/// <param name="Information">Its second derivatives, with the sign changed.</param>
internal sealed record LikelihoodSums(double LogLikelihood, double[] Score, double[,] Information);
