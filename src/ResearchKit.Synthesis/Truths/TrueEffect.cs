using ResearchKit.Display;

namespace ResearchKit.Synthesis;

/// <summary>What an intervention truly does to an outcome, on average over the companies it happens to.</summary>
/// <remarks>
/// Estimand: the mean over companies of (outcome with the intervention compared to outcome without it), both with the same
/// chance. Exact in this market: it is counted, not estimated, so it has no interval. Another seed draws other companies and
/// gives a slightly different value.
/// </remarks>
/// <param name="Intervention">What was changed.</param>
/// <param name="Outcome">The variable in which the effect is measured.</param>
/// <param name="Unit">The unit of the outcome; the effect has it where <paramref name="Scale"/> is a difference.</param>
/// <param name="Scale">How outcomes are compared.</param>
/// <param name="Overall">The average over all companies to which it happened.</param>
/// <param name="BySegment">The same by segment, without segments that have no company.</param>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record TrueEffect(
    Intervention Intervention, string Outcome, string Unit, EffectScale Scale, GroupEffect Overall,
    IReadOnlyList<GroupEffect> BySegment) : IDisplayable
{
    /// <inheritdoc/>
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The effect as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The average effects, overall and by segment, as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"True effect in this synthetic market: {Intervention}, {Outcome} "
            + (Scale == EffectScale.LogRatio ? "in log points" : $"in {(Unit.Length == 0 ? "shares" : Unit)}"),
        [Column.Text("group"), Column.Number("companies"), Column.Number("average effect")],
        BySegment.Prepend(Overall).Select(group => new[]
        {
            group.Group, NumberText.Count(group.Companies),
            Scale == EffectScale.LogRatio ? NumberText.Decimals(group.Mean, 4) : NumberText.Short(group.Mean),
        }));

    internal static TrueEffect Between(Market before, Market after, string outcome, EffectScale scale)
    {
        var intervention = after.Interventions[^1];
        var without = before.Values(outcome);
        var with = after.Values(outcome);
        var segment = before.Values(MarketVariable.Segment);
        var segments = before.Scenario.Segments;
        var sums = new double[segments.Count];
        var counts = new int[segments.Count];
        // Who has no profile to which something could be added is no unit of it.
        var gate = intervention.OnlyWhere is { } where ? before.Values(where) : default;
        var (first, end) = intervention.CompanyId is { } id ? (id - 1, id) : (0, before.CompanyCount);
        for (var i = first; i < end; i++)
        {
            if (!gate.IsEmpty && !(gate[i] > 0))
                continue;
            sums[(int)segment[i]] += scale == EffectScale.Difference ? with[i] - without[i] : LogRatio(with[i], without[i]);
            counts[(int)segment[i]]++;
        }
        return new(
            intervention, outcome, before.UnitOf(outcome), scale,
            new("all", counts.Sum(), sums.Sum() / counts.Sum()),
            [.. segments.Select((s, k) => new GroupEffect(s.Name, counts[k], sums[k] / counts[k])).Where(g => g.Companies > 0)]);

        double LogRatio(double numerator, double denominator) => numerator > 0 && denominator > 0
            ? Math.Log(numerator / denominator)
            : throw new ArgumentException(
                $"'{outcome}' is 0 for some companies; a log ratio needs positive outcomes.", nameof(outcome));
    }
}
