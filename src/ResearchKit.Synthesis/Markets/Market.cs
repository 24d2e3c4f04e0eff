using System.Collections.Concurrent;
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
public sealed partial class Market
{
    /// <summary>Raised whenever the same scenario and seed give other data than before.</summary>
    public const string GeneratorVersion = "2";

    private const int MostCompanies = 20_000_000;

    private readonly StructuralModel _model;
    private readonly string _seed;
    private readonly int? _threads;
    private readonly Solver _solver;
    private readonly Lock _filling = new();
    private readonly ConcurrentDictionary<string, double[]> _columns;
    private readonly string[] _companyVariables;
    private readonly Lazy<IReadOnlyList<MarketTable>> _tables;
    private readonly Lazy<DataFrame> _companies;
    private readonly Lazy<DataFrame> _profiles;
    private readonly Lazy<Truth> _truth;

    private Market(
        Scenario scenario, StructuralModel model, string seed, int companies, int? threads,
        IEnumerable<KeyValuePair<string, double[]>> known, IReadOnlyList<Intervention> interventions, Crowd? crowd)
    {
        Scenario = scenario;
        CompanyCount = companies;
        Interventions = interventions;
        _model = model;
        _seed = seed;
        _threads = threads;
        _columns = new(known);
        var noise = RandomStream.FromSeed(seed).Fork("companies");
        _solver = crowd is null
            ? new(model, noise, companies, interventions, threads ?? -1)
            : new(model, noise, companies, interventions, threads ?? -1) { Crowd = crowd };
        _companyVariables = [.. MarketModel.CompanyVariables(model, scenario).Select(variable => variable.Name)];
        _tables = new(AllTables);
        _companies = new(() => Table("companies").Frame());
        _profiles = new(() => Table("profiles").Frame());
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

    /// <value>All tables, in the order in which one refers to another. Each is made when it is asked for.</value>
    public IReadOnlyList<MarketTable> Tables => _tables.Value;

    /// <value>A table with a row per company, made when it is first asked for; its columns are <see cref="Columns"/>.</value>
    public DataFrame Companies => _companies.Value;

    /// <value>A table with a row per profile: company and platform on which it has an account. Made when it is first asked for.</value>
    public DataFrame Profiles => _profiles.Value;

    /// <value>What each column of <see cref="Companies"/> means, in their order.</value>
    public IReadOnlyList<ColumnDescription> Columns => Table("companies").Columns;

    /// <value>The same as a table for reading.</value>
    public Table Codebook => Table("companies").Codebook;

    /// <value>The true effects of the interventions that the kit's claims are about, found when first asked for.</value>
    public Truth Truth => _truth.Value;

    /// <value>All that is needed to draw this market again.</value>
    public Provenance Provenance => new(
        Scenario.Name, _seed, GeneratorVersion, CompanyCount,
        Scenario.Knobs().Where(knob => knob.Value != knob.Default).ToDictionary(knob => knob.Name, knob => knob.Value),
        Scenario.Segments, Scenario.Platforms, [.. Interventions.Select(intervention => intervention.ToString())]);

    /// <summary>The table of a name.</summary>
    /// <param name="name">As in <see cref="Tables"/>.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">There is none of this name; the message lists the nearest names.</exception>
    public MarketTable Table(string name) => Tables.FirstOrDefault(table => table.Name == name)
        ?? throw new ArgumentException(
            $"There is no table '{name}'. {NearestNames.Sentence(name, Tables.Select(table => table.Name))}", nameof(name));

    /// <summary>The values of a variable, a number per company in the order of their ids.</summary>
    /// <param name="variable">
    /// A variable of the companies, by the names in <see cref="MarketVariable"/>, or of their profiles with the platform, as in
    /// followers@video; where a profile's stands without it, the first platform's. For categories their place, from 0.
    /// </param>
    /// <returns>The values as they stand in the table, as a view: nothing is copied. 0 where a company has no profile.</returns>
    /// <exception cref="ArgumentException">There is no such variable; the message lists the nearest names.</exception>
    public ReadOnlySpan<double> Values(string variable) => ColumnOf(variable);

    /// <summary>The same market with the same chance and one thing changed; only descendants of it can differ.</summary>
    /// <param name="intervention">What is changed, for all companies at once or, with <see cref="Intervention.OnlyFor"/>, for one.</param>
    /// <returns>The changed market. This one stays as it is; columns that cannot differ are shared, not copied.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The intervention is for a company that is not there.</exception>
    /// <exception cref="ArgumentException">It is for a platform that is not there; the message lists the nearest names.</exception>
    public Market Do(Intervention intervention)
    {
        if (intervention.CompanyId > CompanyCount)
        {
            throw new ArgumentOutOfRangeException(nameof(intervention), intervention.CompanyId,
                $"There is no company {intervention.CompanyId}; ids run from 1 to {CompanyCount}.");
        }
        foreach (var absent in intervention.ChangedVariables.Where(variable => !_model.Has(variable)))
        {
            var platform = absent[(absent.IndexOf('@') + 1)..];
            throw new ArgumentException(
                $"There is no platform '{platform}'. {NearestNames.Sentence(platform, Scenario.Platforms.Select(p => p.Name))}",
                nameof(intervention));
        }
        var changed = intervention.ChangedVariables.SelectMany(variable => Graph.Descendants(variable).Append(variable)).ToHashSet();
        // Made here and shared, rather than made again after each intervention.
        Values(MarketVariable.Segment);
        return new Market(
            Scenario, _model, _seed, CompanyCount, _threads, _columns.Where(column => !changed.Contains(column.Key)),
            [.. Interventions, intervention],
            // One company among very many does not move the crowd, nor does what no rival looks at.
            intervention.CompanyId is not null || !_model.CrowdVariables.Any(changed.Contains) ? _solver.Crowd : null);
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
            scenario, MarketModel.Of(scenario), seed, companies, threads, [], [], null);
    }

    /// <summary>The stream of a table whose rows are drawn beside the causal model.</summary>
    internal RandomStream StreamOf(string table) => RandomStream.FromSeed(_seed).Fork(table);

    internal double[] ColumnOf(string variable)
    {
        var name = Resolve(variable);
        return _columns.TryGetValue(name, out var values) ? values : Fill(name);
    }

    internal int? Threads => _threads;

    internal int BlockCount => _solver.BlockCount;

    /// <summary>The values of variables for a run of blocks, which are not kept.</summary>
    internal IReadOnlyDictionary<string, double[]> Solve(IReadOnlyCollection<string> variables, int firstBlock, int blocks)
    {
        Values(MarketVariable.Segment);
        return _solver.Solve(variables, new Dictionary<string, double[]>(_columns), firstBlock, blocks);
    }

    internal string UnitOf(string variable) => _model.Variables[_model.PlaceOf(Resolve(variable))].Description.Unit;

    // When first asked for: a market that was changed for one company is mostly asked for a number.
    private IReadOnlyList<MarketTable> AllTables() =>
    [
        SettingTable.Platforms(Scenario),
        SettingTable.Segments(Scenario),
        CompanyTable.Of(this, _model),
        ProfileTable.Of(this, _model),
        PostTable.Of(this),
        CampaignTable.Of(this),
        SaleTable.Of(this),
        FollowEventTable.Sample(this),
        FollowerHistoryTable.Sample(this),
        FollowerTable.Sample(this),
    ];

    private string Resolve(string variable)
    {
        var name = _model.Has(variable) ? variable : MarketVariable.On(variable, Scenario.Platforms[0].Name);
        if (!_model.Has(name))
        {
            // Without the platforms, which would hide a misspelt name among eight times as many.
            var names = Graph.Nodes.Select(node => node.Variable).Distinct();
            throw new ArgumentException(
                $"There is no variable '{variable}'. {NearestNames.Sentence(variable, names)}", nameof(variable));
        }
        return name;
    }

    private double[] Fill(string name)
    {
        lock (_filling)
        {
            // All columns of the table of companies at once: they share most of their causes.
            // But the line of business, which every block is asked for and which has no cause.
            string[] targets = name != MarketVariable.Segment && _companyVariables.Contains(name) ? _companyVariables : [name];
            foreach (var (variable, values) in _solver.Solve(targets, new Dictionary<string, double[]>(_columns)))
                _columns[variable] = values;
            return _columns[name];
        }
    }
}
