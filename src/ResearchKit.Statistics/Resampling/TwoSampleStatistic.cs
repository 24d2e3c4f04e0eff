namespace ResearchKit.Statistics;

/// <summary>A number computed from two samples, such as the difference of their means.</summary>
/// <param name="first">The first sample.</param>
/// <param name="second">The second sample, of a length of its own.</param>
/// <returns>The statistic; NaN, or an <see cref="AssumptionException"/>, where these values leave it undefined.</returns>
/// <remarks>Called from several threads at once: it may read what lies outside it, and must not write there.</remarks>
public delegate double TwoSampleStatistic(ReadOnlySpan<double> first, ReadOnlySpan<double> second);
