namespace ResearchKit.Synthesis;

public sealed partial record Scenario
{
    /// <value>The standard deviation of the logarithm of effort that nothing here explains.</value>
    [Knob(0.01, 3, "log points", Evidence.Assumption, "Two thirds of companies spend between half and twice the median.")]
    public double EffortSpread { get; init => field = Knob.Checked(value); } = 0.7;

    /// <value>How the logarithm of effort rises with one standard deviation of social skill.</value>
    [Knob(-2, 2, "log points", Evidence.Assumption, "One does what one is good at. With skills negatively related: confounds downwards.")]
    public double EffortBySocialSkill { get; init => field = Knob.Checked(value); } = 0.4;

    /// <value>The effort of a company that keeps quiet, relative to what it would be.</value>
    [Knob(0, 1, "multiple", Evidence.Assumption, Articles)]
    public double StealthEffort { get; init => field = Knob.Checked(value); } = 0.2;

    /// <value>Working time of all who work for the company; what social media take is missing elsewhere.</value>
    [Knob(10, 100_000, "hours a week", Evidence.Assumption, "Three people.")]
    public double TeamHours { get; init => field = Knob.Checked(value); } = 120;

    /// <value>The median share of the remaining time that goes into the product; the rest goes to customers.</value>
    [Knob(0.01, 0.99, "share of time", Evidence.Assumption, "A little more than half.")]
    public double ProductShare { get; init => field = Knob.Checked(value); } = 0.6;

    /// <value>How the log odds of that share rise with one standard deviation of engineering skill.</value>
    [Knob(-3, 3, "log odds", Evidence.Assumption, "One does what one is good at.")]
    public double ProductShareByEngineering { get; init => field = Knob.Checked(value); } = 0.4;

    /// <value>The standard deviation of the log odds of that share that nothing here explains.</value>
    [Knob(0.01, 3, "log odds", Evidence.Assumption, "Two thirds of companies between 0.48 and 0.71.")]
    public double ProductShareSpread { get; init => field = Knob.Checked(value); } = 0.5;

    /// <value>The share of companies of average data-drivenness that plan and measure their posts.</value>
    [Knob(0, 1, "share of companies", Evidence.Assumption, "No figure was found.")]
    public double PlannedShare { get; init => field = Knob.Checked(value); } = 0.35;

    /// <value>How the log odds of planning rise with one standard deviation of data-drivenness.</value>
    [Knob(-5, 5, "log odds", Evidence.Assumption, "To plan is to measure.")]
    public double PlannedByDataDrivenness { get; init => field = Knob.Checked(value); } = 0.8;

    /// <value>The median share of posts that address the target group.</value>
    [Knob(0.01, 0.99, "share of posts", Evidence.Assumption, "Half.")]
    public double AddressedShare { get; init => field = Knob.Checked(value); } = 0.5;

    /// <value>How the log odds of that share rise with one standard deviation of data-drivenness.</value>
    [Knob(-3, 3, "log odds", Evidence.Assumption, "Who looks at data knows the audience.")]
    public double AddressingByDataDrivenness { get; init => field = Knob.Checked(value); } = 0.5;

    /// <value>The standard deviation of the log odds of that share that nothing here explains.</value>
    [Knob(0.01, 3, "log odds", Evidence.Assumption, "Two thirds of companies between 0.31 and 0.69.")]
    public double AddressingSpread { get; init => field = Knob.Checked(value); } = 0.8;
}
