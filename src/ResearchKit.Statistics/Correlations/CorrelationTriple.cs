using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>The three correlations of the same pairs.</summary>
/// <param name="Pearson">Of the values.</param>
/// <param name="Spearman">Of the ranks.</param>
/// <param name="Kendall">Of the order of pairs.</param>
/// <remarks>
/// After an increasing transformation of either column, such as a logarithm, only Pearson's changes:
/// <c>triple with { Pearson = Correlation.Pearson(logX, logY) }</c> spares the ranking.
/// </remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record CorrelationTriple(CorrelationEstimate Pearson, CorrelationEstimate Spearman, CorrelationEstimate Kendall)
    : IDisplayable
{
    /// <summary>All three, in the order in which they are shown.</summary>
    public IReadOnlyList<CorrelationEstimate> Estimates => [Pearson, Spearman, Kendall];

    /// <inheritdoc />
    public string? Represent(string mimeType) => CorrelationEstimate.TableOf(Estimates).Represent(mimeType);

    /// <summary>The three as a table of HTML.</summary>
    public string ToHtml() => CorrelationEstimate.TableOf(Estimates).ToHtml();

    /// <summary>The three with their 95 % intervals and p-values as a small table of text.</summary>
    public override string ToString() => CorrelationEstimate.TableOf(Estimates).ToText();
}
