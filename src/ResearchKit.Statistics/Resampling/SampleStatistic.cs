namespace ResearchKit.Statistics;

/// <summary>A number computed from one sample, such as its mean.</summary>
/// <param name="values">The sample, or one drawn from it.</param>
/// <returns>The statistic; NaN, or an <see cref="AssumptionException"/>, where these values leave it undefined.</returns>
/// <remarks>Called from several threads at once: it may read what lies outside it, and must not write there.</remarks>
public delegate double SampleStatistic(ReadOnlySpan<double> values);
