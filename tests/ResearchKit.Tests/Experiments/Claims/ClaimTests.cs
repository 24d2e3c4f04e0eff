using ResearchKit.Display;
using ResearchKit.Experiments;
using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Experiments;

public class ClaimTests
{
    private static readonly Expectation Zero = new("difference in €", -10, 10, "None is claimed.", new DateOnly(2026, 1, 2));

    [Fact]
    public void A_claim_is_evaluated_on_its_own_scenario()
    {
        var evaluation = Claim(market => new Finding(
            1, new(0, 2, 0.95, "made up"), market.Effect(Intervention.AddBots(10), "revenue").Overall.Mean)).Evaluate("7", 50);
        Assert.Equal((Verdict.Supported, 1.0), (evaluation.Verdict, evaluation.Estimate));
        Assert.Equal(("bought-audience", "7", 50), (evaluation.Market.Scenario, evaluation.Market.Seed, evaluation.Market.Companies));
        Assert.True(evaluation.Truth > 0);
    }

    [Fact]
    public void Data_that_cannot_answer_make_it_not_evaluable_with_the_reason()
    {
        var evaluation = Claim(_ => throw new AssumptionException(
            Violation.TooFewObservations, "x", "At least 4 pairs are needed; got 2.")).Evaluate("7", 2);
        Assert.Equal(Verdict.NotEvaluable, evaluation.Verdict);
        Assert.StartsWith("At least 4 pairs are needed; got 2.", evaluation.Reason);
        Assert.Equal(double.NaN, evaluation.Estimate);
    }

    [Fact]
    public void An_undefined_estimate_is_never_supported()
    {
        var evaluation = Claim(_ => new Finding(double.NaN, new(0, 2, 0.95, "made up"))).Evaluate("7", 2);
        Assert.Equal(
            (Verdict.NotEvaluable, "The estimate or its interval is undefined."), (evaluation.Verdict, evaluation.Reason));
    }

    [Fact]
    public void A_mistake_in_an_analysis_is_not_hidden_as_a_verdict() =>
        Assert.Throws<ArgumentException>(() => Claim(market => new Finding(market.Values("revnue")[0], null!)).Evaluate("7", 2));

    [Fact]
    public void An_unknown_scenario_is_refused() =>
        Assert.Throws<ArgumentException>(
            () => (Claim(_ => new Finding(0, new(0, 0, 0.95, ""))) with { Scenario = "mars" }).Evaluate("7"));

    [Fact]
    public void An_evaluation_reads_as_a_table_that_says_what_it_is_about() => Assert.Equal(
        "In the synthetic market 'reference' the reasoning of the claim 'bots-are-worth-nothing' is contradicted. "
        + "This holds if markets work as modelled here; it is not a finding about the world.\n"
        + "\n"
        + "────────  "
        + new string('─', "Contradicted. The interval lies wholly outside the expected region.".Length) + "\n"
        + "claim     Bots are worth nothing.\n"
        + "source    made up\n"
        + "expected  difference in € from −10.000 to 10.000\n"
        + "written   2026-01-02\n"
        + "because   None is claimed.\n"
        + "market    reference, seed 7, 2,000 companies\n"
        + "estimate  25.000\n"
        + "interval  20.000 to 30.000 (95 %, made up)\n"
        + "truth     none\n"
        + "verdict   Contradicted. The interval lies wholly outside the expected region.\n",
        Claim(_ => new Finding(25, new(20, 30, 0.95, "made up")))
            .EvaluateOn(Scenario.Reference.Generate("7")).Represent(MimeTypes.Text));

    private static Claim Claim(Func<Market, Finding> analysis) => new(
        "bots-are-worth-nothing", "Bots are worth nothing.", "made up", Zero, "bought-audience", analysis);
}
