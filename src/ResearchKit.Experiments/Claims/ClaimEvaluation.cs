using System.Globalization;
using ResearchKit.Display;
using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments;

/// <summary>A claim held against one synthetic market.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Market">The market it was evaluated on.</param>
/// <param name="Verdict">What the market says about the reasoning.</param>
/// <param name="Estimate">The estimate of the expectation's estimand; NaN where not evaluable.</param>
/// <param name="Interval">The interval that decided; null where the analysis gave none.</param>
/// <param name="Truth">The true value in this market; null where the estimand has none.</param>
/// <param name="Reason">Why the verdict is what it is.</param>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record ClaimEvaluation(
    Claim Claim, Provenance Market, Verdict Verdict, double Estimate, ConfidenceInterval? Interval, double? Truth, string Reason)
    : IDisplayable
{
    /// <value>The verdict in a sentence that says what it is about.</value>
    public string Sentence
    {
        get
        {
            var verdict = Verdict switch
            {
                Verdict.Supported => "is supported",
                Verdict.Contradicted => "is contradicted",
                Verdict.Inconclusive => "is neither supported nor contradicted",
                _ => "cannot be evaluated",
            };
            return $"In the synthetic market '{Market.Scenario}' the reasoning of the claim '{Claim.Id}' {verdict}. "
                + "This holds if markets work as modelled here; it is not a finding about the world.";
        }
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The verdict as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table that notebooks show, as text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(Sentence, [Column.Text(""), Column.Text("")],
    [
        ["claim", Claim.Statement],
        ["source", Claim.Source],
        ["expected", Claim.Expectation.ToString()],
        ["written", Claim.Expectation.Written.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        ["because", Claim.Expectation.Reason],
        ["market", $"{Market.Scenario}, seed {Market.Seed}, {NumberText.Count(Market.Companies)} companies"],
        ["estimate", NumberText.Decimals(Estimate)],
        ["interval", Interval?.ToString() ?? "none"],
        ["truth", Truth is { } truth ? NumberText.Decimals(truth) : "none"],
        ["verdict", $"{Verdict}. {Reason}"],
    ]);
}
