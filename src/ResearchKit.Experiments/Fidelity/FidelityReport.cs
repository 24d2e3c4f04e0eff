using ResearchKit.Display;
using ResearchKit.Experiments.Fidelity.Measures;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments;

/// <summary>A synthetic market held against published facts, a row each.</summary>
/// <param name="Market">The market.</param>
/// <param name="Rows">One for each fact, in the order of <see cref="ReferenceFacts.All"/>.</param>
/// <param name="Contradictions">Facts that cannot all hold in one market, and which was chosen.</param>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed partial record FidelityReport(
    Provenance Market, IReadOnlyList<FidelityRow> Rows, IReadOnlyList<Contradiction> Contradictions) : IDisplayable
{
    /// <value>How many facts were compared.</value>
    public int ComparedCount => Rows.Count(row => row.Verdict != FidelityVerdict.NotCompared);

    /// <value>How many of those are within tolerance.</value>
    public int WithinCount => Rows.Count(row => row.Verdict == FidelityVerdict.Within);

    /// <value>Facts that are not from memory and lie outside their tolerance: what the market does not do as the world does.</value>
    public IReadOnlyList<FidelityRow> Failures =>
        [.. Rows.Where(row => row.Verdict == FidelityVerdict.Outside && row.Fact.IsExpected)];

    /// <summary>Compares a market with all facts.</summary>
    /// <param name="market">The market. The rarest profiles that are compared make up a thousandth of it: 20,000 companies have enough of them.</param>
    /// <returns>A row for each fact, also for those that have no counterpart.</returns>
    public static FidelityReport Of(Market market)
    {
        ArgumentNullException.ThrowIfNull(market);
        var observed = new ObservedMarket(market);
        var comparisons = Comparison.All.ToDictionary(comparison => comparison.FactId);
        return new(market.Provenance, [.. ReferenceFacts.All.Select(Row)], Contradiction.All);

        FidelityRow Row(ReferenceFact fact)
        {
            if (!comparisons.TryGetValue(fact.Id, out var comparison))
                return new(fact, null, WithoutCounterpart.Reasons[fact.Id]);
            if (fact.Scenario != Scenario.Reference.Name && fact.Scenario != market.Scenario.Name)
                return new(fact, null, $"belongs to the scenario {fact.Scenario}");
            var generated = comparison.Measure(observed);
            return new(fact, generated, generated is null ? comparison.IfNone : "");
        }
    }
}
