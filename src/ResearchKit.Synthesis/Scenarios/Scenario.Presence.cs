namespace ResearchKit.Synthesis;

public sealed partial record Scenario
{
    /// <value>The share of the target group on a platform above which being there pays, as data-driven companies see it.</value>
    [Knob(0.01, 0.99, "share of the target group", Evidence.Assumption, "A quarter.")]
    public double RelevantPenetration { get; init => field = Knob.Checked(value); } = 0.25;

    /// <value>How the log odds of an account rise when the target group's share rises by 0.25.</value>
    [Knob(-5, 5, "log odds", Evidence.Assumption, "Companies have some idea where their customers are.")]
    public double PresenceByFit { get; init => field = Knob.Checked(value); } = 0.5;

    /// <value>How much steeper that is for one standard deviation of data-drivenness.</value>
    [Knob(-5, 5, "log odds", Evidence.Assumption, Articles)]
    public double PresenceByDataDrivenness { get; init => field = Knob.Checked(value); } = 0.8;

    /// <value>How the logarithm of a platform's part of the effort rises when the target group's share rises by 0.25.</value>
    [Knob(-3, 3, "log points", Evidence.Assumption, "As for accounts.")]
    public double EffortByFit { get; init => field = Knob.Checked(value); } = 0.3;

    /// <value>How much steeper that is for one standard deviation of data-drivenness.</value>
    [Knob(-3, 3, "log points", Evidence.Assumption, "As for accounts.")]
    public double EffortByDataDrivenness { get; init => field = Knob.Checked(value); } = 0.4;

    /// <value>The standard deviation of the logarithm of a platform's part of the effort that nothing here explains.</value>
    [Knob(0.01, 3, "log points", Evidence.Assumption, "Habit and taste: two thirds between half and twice the typical part.")]
    public double EffortShareSpread { get; init => field = Knob.Checked(value); } = 0.7;

    /// <value>How many companies compete for the attention of one target group.</value>
    [Knob(0, 1e9, "companies", Evidence.Assumption, "A thousand.")]
    public double Competitors { get; init => field = Knob.Checked(value); } = 1000;

    /// <value>By which power attention falls with the effort of all rivals together, in thousands of hours.</value>
    [Knob(0, 1, "elasticity", Evidence.Assumption, "0: attention is not scarce; 1: what one wins another loses.")]
    public double Crowding { get; init => field = Knob.Checked(value); } = 0.2;
}
