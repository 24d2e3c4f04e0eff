namespace ResearchKit.Statistics;

/// <summary>A number computed from pairs, such as a correlation or a slope.</summary>
/// <param name="x">One column.</param>
/// <param name="y">The other column, pair by pair as long as <paramref name="x"/>.</param>
/// <returns>The statistic; NaN, or an <see cref="AssumptionException"/>, where these pairs leave it undefined.</returns>
/// <remarks>Called from several threads at once: it may read what lies outside it, and must not write there.</remarks>
public delegate double PairStatistic(ReadOnlySpan<double> x, ReadOnlySpan<double> y);
