using System.Text.Json.Serialization;
using ResearchKit.Display;

namespace ResearchKit.Synthesis;

/// <summary>One thing changed in a market while all chance stays as it was.</summary>
public sealed partial record Intervention
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

    /// <value>The variable from which the amount is taken; null where nothing is moved.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MovedFrom { get; private init; }

    /// <value>The company it happens to; null for all at once.</value>
    public int? CompanyId { get; private init; }

    /// <value>Whether it happens to all companies at once or to one.</value>
    public InterventionScope Scope =>
        CompanyId is null ? InterventionScope.AllCompaniesAtOnce : InterventionScope.OneCompanyOthersUnchanged;

    /// <value>For reading: "add 1,000 bots".</value>
    [JsonIgnore]
    public string Words { get; }

    /// <summary>The cause that must be positive where something is changed: nobody follows a profile that is not there.</summary>
    internal string? OnlyWhere { get; private init; }

    /// <summary>The same change for one company, while all others stay as they were.</summary>
    /// <param name="companyId">The company_id, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    public Intervention OnlyFor(int companyId) => this with { CompanyId = AtLeastOne(companyId) };

    /// <summary>For reading: "add 1,000 bots (company 17 only)".</summary>
    public override string ToString() => CompanyId is { } id ? $"{Words} (company {NumberText.Count(id)} only)" : Words;

    internal IEnumerable<string> ChangedVariables => MovedFrom is null ? [Variable] : [Variable, MovedFrom];

    internal bool Changes(string variable) => variable == Variable || variable == MovedFrom;

    /// <summary>Changes the values of a run of companies, the first of which has the number <paramref name="start"/>.</summary>
    /// <param name="variable">Whose values they are.</param>
    /// <param name="values">The values before.</param>
    /// <param name="start">The number of the first company, from 0.</param>
    /// <param name="origin">Of what is moved: the values before of the variable it is taken from.</param>
    /// <param name="gate">The values of <see cref="OnlyWhere"/>.</param>
    internal void Apply(
        string variable, Span<double> values, int start, ReadOnlySpan<double> origin, ReadOnlySpan<double> gate)
    {
        var (first, end) = CompanyId is { } id ? (id - 1 - start, id - start) : (0, values.Length);
        for (var i = Math.Max(first, 0); i < Math.Min(end, values.Length); i++)
        {
            if (OnlyWhere is not null && !(gate[i] > 0))
                continue;
            values[i] = Kind switch
            {
                InterventionKind.Add => values[i] + Amount,
                InterventionKind.Set => Amount,
                InterventionKind.Remove => values[i] - Math.Round(Amount * values[i]),
                _ => variable == Variable ? values[i] + Amount * origin[i] : (1 - Amount) * values[i],
            };
        }
    }

    private static int AtLeastOne(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return number;
    }
}
