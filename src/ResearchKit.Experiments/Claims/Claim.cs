using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments;

/// <summary>A statement of the source articles, with what would support it and the analysis that decides.</summary>
/// <param name="Id">A short name in lower case with hyphens: "a-few-hundred-says-nothing".</param>
/// <param name="Statement">What is claimed, paraphrased.</param>
/// <param name="Source">The title of the article that claims it.</param>
/// <param name="Expectation">The region written down beforehand.</param>
/// <param name="Scenario">The name of the scenario it is evaluated on, one of <see cref="Scenarios"/>.</param>
/// <param name="Analysis">Estimates the expectation's estimand in a market; only observable columns are fair.</param>
public sealed record Claim(
    string Id, string Statement, string Source, Expectation Expectation, string Scenario, Func<Market, Finding> Analysis)
{
    /// <summary>Draws a market of the claim's own scenario and evaluates the claim on it.</summary>
    /// <param name="seed">Any text; the same seed gives the same evaluation.</param>
    /// <param name="companies">The number of companies.</param>
    /// <returns>The verdict with what it rests on.</returns>
    /// <exception cref="ArgumentException">There is no scenario of that name.</exception>
    public ClaimEvaluation Evaluate(string seed, int companies = 2000) =>
        EvaluateOn(Scenarios.Named(Scenario).Generate(seed, companies));

    /// <summary>Evaluates the claim on a market, which may be of another scenario.</summary>
    /// <param name="market">The market.</param>
    /// <returns>
    /// The verdict with what it rests on; <see cref="Verdict.NotEvaluable"/> with the reason where the analysis met data that
    /// cannot answer, or gave an undefined estimate.
    /// </returns>
    public ClaimEvaluation EvaluateOn(Market market)
    {
        Finding finding;
        try
        {
            finding = Analysis(market);
        }
        catch (AssumptionException broken)
        {
            return new ClaimEvaluation(this, market.Provenance, Verdict.NotEvaluable, double.NaN, null, null, broken.Message);
        }
        var verdict = double.IsNaN(finding.Estimate) ? Verdict.NotEvaluable : Expectation.Judge(finding.Interval);
        var reason = verdict switch
        {
            Verdict.Supported => "The interval lies wholly inside the expected region.",
            Verdict.Contradicted => "The interval lies wholly outside the expected region.",
            Verdict.Inconclusive => "The interval reaches over an end of the expected region.",
            _ => "The estimate or its interval is undefined.",
        };
        return new ClaimEvaluation(
            this, market.Provenance, verdict, finding.Estimate, finding.Interval, finding.TrueValue, reason);
    }
}
