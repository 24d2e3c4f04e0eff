namespace ResearchKit.Synthesis;

public sealed partial record Scenario
{
    private const string Articles = "Claimed by the articles that the kit tests; no figure was found.";

    /// <value>The correlation of a founder's engineering and social skill.</value>
    [Knob(-0.99, 0.99, "correlation", Evidence.Assumption, "Negative, as the claim has it. " + Articles)]
    public double SkillCorrelation { get; init => field = Knob.Checked(value); } = -0.4;

    /// <value>The correlation of product quality with engineering skill.</value>
    [Knob(-0.99, 0.99, "correlation", Evidence.Assumption, "Half of the variance of quality is the founder's skill.")]
    public double QualityByEngineering { get; init => field = Knob.Checked(value); } = 0.7;

    /// <value>The share of companies at an early stage.</value>
    [Knob(0, 0.5, "share of companies", Evidence.Assumption, "Most companies of a market are young.")]
    public double EarlyShare { get; init => field = Knob.Checked(value); } = 0.4;

    /// <value>The share of growing companies; the rest is mature.</value>
    [Knob(0, 0.5, "share of companies", Evidence.Assumption, "The rest, a quarter, is mature.")]
    public double GrowthShare { get; init => field = Knob.Checked(value); } = 0.35;

    /// <value>The share of companies with technology of their own, where engineering skill is average.</value>
    [Knob(0, 1, "share of companies", Evidence.Assumption, "One in eight.")]
    public double ProprietaryShare { get; init => field = Knob.Checked(value); } = 0.12;

    /// <value>How the log odds of technology of one's own rise with one standard deviation of engineering skill.</value>
    [Knob(-5, 5, "log odds", Evidence.Assumption, "Inventions come from engineers.")]
    public double ProprietaryByEngineering { get; init => field = Knob.Checked(value); } = 0.8;

    /// <value>The share of companies without technology of their own that keep quiet.</value>
    [Knob(0, 1, "share of companies", Evidence.Assumption, "Hardly any has a reason.")]
    public double StealthShare { get; init => field = Knob.Checked(value); } = 0.02;

    /// <value>The share of companies with technology of their own that keep quiet.</value>
    [Knob(0, 1, "share of companies", Evidence.Assumption, Articles)]
    public double StealthIfProprietary { get; init => field = Knob.Checked(value); } = 0.4;
}
