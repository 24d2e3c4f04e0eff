using System.Text.Json.Serialization;
using ResearchKit.Display;

namespace ResearchKit.Synthesis;

/// <summary>One thing changed in a market while all chance stays as it was.</summary>
public sealed record Intervention
{
    private Intervention(string variable, InterventionKind kind, double amount, string words)
    {
        Variable = variable;
        Kind = kind;
        Amount = amount;
        Words = words;
    }

    /// <value>The variable that is changed.</value>
    public string Variable { get; }

    /// <value>How it is changed.</value>
    public InterventionKind Kind { get; }

    /// <value>By or to which amount, in the unit of the variable.</value>
    public double Amount { get; }

    /// <value>The company it happens to; null for all at once.</value>
    public int? CompanyId { get; private init; }

    /// <value>Whether it happens to all companies at once or to one.</value>
    public InterventionScope Scope =>
        CompanyId is null ? InterventionScope.AllCompaniesAtOnce : InterventionScope.OneCompanyOthersUnchanged;

    /// <value>For reading: "add 1,000 bots".</value>
    [JsonIgnore]
    public string Words { get; }

    /// <summary>Adds bots to the followers: displayed, but nobody who could buy.</summary>
    /// <param name="count">How many for each company; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static Intervention AddBots(int count) => new(
        MarketVariable.BotFollowers, InterventionKind.Add, AtLeastOne(count), $"add {NumberText.Count(count)} bots");

    /// <summary>Adds followers who belong to the target group and are worth as much as those that are there.</summary>
    /// <param name="count">How many for each company; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static Intervention AddInTargetFollowers(int count) => new(
        MarketVariable.InTargetFollowers, InterventionKind.Add, AtLeastOne(count),
        $"add {NumberText.Count(count)} in-target followers");

    /// <summary>Sets the time spent on social media.</summary>
    /// <param name="hoursAWeek">From 0 to 168.</param>
    /// <exception cref="ArgumentOutOfRangeException">The hours are not in that range.</exception>
    public static Intervention SetEffort(double hoursAWeek) => new(
        MarketVariable.Effort, InterventionKind.Set,
        Knob.InRange(hoursAWeek, 0, 168, "hours a week", nameof(hoursAWeek)),
        $"set effort to {NumberText.Decimals(hoursAWeek, 1)} hours a week");

    /// <summary>The same change for one company, while all others stay as they were.</summary>
    /// <param name="companyId">The company_id, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    public Intervention OnlyFor(int companyId) => this with { CompanyId = AtLeastOne(companyId) };

    /// <summary>For reading: "add 1,000 bots (company 17 only)".</summary>
    public override string ToString() => CompanyId is { } id ? $"{Words} (company {NumberText.Count(id)} only)" : Words;

    /// <summary>Changes the values of a run of companies, the first of which has the number <paramref name="start"/>.</summary>
    internal void Apply(Span<double> values, int start)
    {
        if (CompanyId is { } id)
            values = id - 1 >= start && id - 1 < start + values.Length ? values.Slice(id - 1 - start, 1) : [];
        foreach (ref var value in values)
            value = Kind == InterventionKind.Add ? value + Amount : Amount;
    }

    private static int AtLeastOne(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return number;
    }
}
