namespace ResearchKit.Statistics;

/// <summary>Units of neighbouring predicted probabilities, and how often they had the outcome.</summary>
/// <param name="Lowest">The lowest predicted probability among them.</param>
/// <param name="Highest">The highest predicted probability among them.</param>
/// <param name="MeanProbability">The mean of the predicted probabilities.</param>
/// <param name="Observed">The share with the outcome, with Wilson's interval.</param>
public sealed record CalibrationBin(double Lowest, double Highest, double MeanProbability, ProportionEstimate Observed);
