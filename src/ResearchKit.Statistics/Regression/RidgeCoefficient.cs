namespace ResearchKit.Statistics;

/// <summary>A coefficient that was drawn towards 0.</summary>
/// <param name="Name">Of its column.</param>
/// <param name="Value">For one unit of the column, in the unit of the outcome.</param>
/// <param name="Standardised">For one standard deviation of the column; NaN for the intercept.</param>
public sealed record RidgeCoefficient(string Name, double Value, double Standardised);
