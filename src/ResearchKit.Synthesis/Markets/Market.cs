using Microsoft.Data.Analysis;
using ResearchKit.Display;
using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>
/// A synthetic market: companies, what they do on a platform, what comes of it, and the truth about causes and effects.
/// Drawn by <see cref="Scenario.Generate"/>. Immutable; safe to share between threads.
/// </summary>
/// <remarks>
/// A verdict on a synthetic market speaks about the reasoning ("if markets work as modelled here, this analysis finds …"),
/// not about the world.
/// </remarks>
public sealed class Market
{
    /// <summary>Raised whenever the same scenario and seed give other data than before.</summary>
    public const string GeneratorVersion = "1";

    private const int MostCompanies = 20_000_000;

    private readonly StructuralModel _model;
    private readonly string _seed;
    private readonly int? _threads;
    private readonly IReadOnlyDictionary<string, double[]> _columns;
    private readonly Lazy<DataFrame> _companies;
    private readonly Lazy<Truth> _truth;

    private Market(
        Scenario scenario, StructuralModel model, string seed, int companies, int? threads,
        IReadOnlyDictionary<string, double[]> known, IReadOnlyList<Intervention> interventions)
    {
        Scenario = scenario;
        CompanyCount = companies;
        Interventions = interventions;
        _model = model;
        _seed = seed;
        _threads = threads;
        _columns = model.Solve(
            RandomStream.FromSeed(seed).Fork("companies"), companies, known, interventions, threads ?? -1);
        _companies = new(() => CompanyFrame.Of(this));
        _truth = new(() => Truth.Of(this));
    }

    /// <value>The settings it was drawn from.</value>
    public Scenario Scenario { get; }

    /// <value>The number of companies.</value>
    public int CompanyCount { get; }

    /// <value>What was changed since it was drawn, in order.</value>
    public IReadOnlyList<Intervention> Interventions { get; }

    /// <value>What causes what.</value>
    public CausalGraph Graph => _model.Graph;

    /// <value>A table with a row per company, made when it is first asked for; its columns are <see cref="Columns"/>.</value>
    public DataFrame Companies => _companies.Value;

    /// <value>What each column of <see cref="Companies"/> means, in their order.</value>
    public IReadOnlyList<ColumnDescription> Columns =>
    [
        new(MarketVariable.CompanyId, "", "The number of the company.", 1, null, 0),
        .. _model.Variables.Select(variable => variable.Description),
    ];

    /// <value>The same as a table for reading.</value>
    public Table Codebook => new("", [Column.Text("column"), Column.Text("unit"), Column.Text("what it is")],
        Columns.Select(column => new[] { column.Name, column.Unit, column.Description }));

    /// <value>The true effects of the interventions that the kit's claims are about, found when first asked for.</value>
    public Truth Truth => _truth.Value;

    /// <value>All that is needed to draw this market again.</value>
    public Provenance Provenance => new(
        Scenario.Name, _seed, GeneratorVersion, CompanyCount,
        Scenario.Knobs().Where(knob => knob.Value != knob.Default).ToDictionary(knob => knob.Name, knob => knob.Value),
        Scenario.Segments, [.. Interventions.Select(intervention => intervention.ToString())]);

    /// <summary>The values of a variable, a number per company in the order of their ids.</summary>
    /// <param name="variable">A column with numbers, by the names in <see cref="MarketVariable"/>; for segments their place in the scenario.</param>
    /// <returns>The values as they stand in the table, as a view: nothing is copied.</returns>
    /// <exception cref="ArgumentException">There is no such variable; the message lists the nearest names.</exception>
    public ReadOnlySpan<double> Values(string variable) =>
        _columns.TryGetValue(variable, out var values)
            ? values
            : throw new ArgumentException(
                $"There is no variable '{variable}'. {NearestNames.Sentence(variable, _columns.Keys)}", nameof(variable));

    /// <summary>The same market with the same chance and one thing changed; only descendants of it can differ.</summary>
    /// <param name="intervention">What is changed, for all companies at once or, with <see cref="Intervention.OnlyFor"/>, for one.</param>
    /// <returns>The changed market. This one stays as it is; columns that cannot differ are shared, not copied.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The intervention is for a company that is not there.</exception>
    public Market Do(Intervention intervention)
    {
        if (intervention.CompanyId > CompanyCount)
        {
            throw new ArgumentOutOfRangeException(nameof(intervention), intervention.CompanyId,
                $"There is no company {intervention.CompanyId}; ids run from 1 to {CompanyCount}.");
        }
        var changed = Graph.Descendants(intervention.Variable);
        var unchanged = _columns.Where(column => column.Key != intervention.Variable && !changed.Contains(column.Key));
        return new Market(
            Scenario, _model, _seed, CompanyCount, _threads, unchanged.ToDictionary(), [.. Interventions, intervention]);
    }

    /// <summary>The true average effect of an intervention in this market.</summary>
    /// <param name="intervention">What is changed.</param>
    /// <param name="outcome">The variable in which the effect is measured, by the names in <see cref="MarketVariable"/>.</param>
    /// <param name="scale">How a unit's values with and without the intervention are compared.</param>
    /// <returns>The average over companies, overall and by segment.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such variable, or the scale is <see cref="EffectScale.LogRatio"/> and a value of the outcome is not positive.
    /// </exception>
    public TrueEffect Effect(Intervention intervention, string outcome, EffectScale scale = EffectScale.Difference) =>
        TrueEffect.Between(this, Do(intervention), outcome, scale);

    internal static Market Draw(Scenario scenario, string seed, int companies, int? threads)
    {
        Knob.InRange(companies, 1, MostCompanies, "companies", nameof(companies));
        Knob.InRange(threads ?? 1, 1, 1024, "threads", nameof(threads));
        return new Market(
            scenario, MarketModel.Of(scenario), seed, companies, threads, new Dictionary<string, double[]>(), []);
    }
}
