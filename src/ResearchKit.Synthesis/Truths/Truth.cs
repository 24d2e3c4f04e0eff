using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResearchKit.Synthesis;

/// <summary>What is true in a market, beside its data: the content of truth.json.</summary>
/// <param name="SchemaVersion">The version of the JSON form.</param>
/// <param name="Provenance">The market it is true of.</param>
/// <param name="Effects">True effects of the kit's standard interventions on revenue and viability.</param>
public sealed record Truth(int SchemaVersion, Provenance Provenance, IReadOnlyList<TrueEffect> Effects)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        // The file is read by people too; it never becomes part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly Intervention[] Standard =
        [Intervention.AddBots(1000), Intervention.AddInTargetFollowers(100), Intervention.SetEffort(10)];

    /// <summary>The JSON form: camelCase, full precision, the same bytes on every machine.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    internal static Truth Of(Market market) => new(1, market.Provenance, [.. Standard.SelectMany(intervention =>
    {
        var changed = market.Do(intervention);
        return new[]
        {
            TrueEffect.Between(market, changed, MarketVariable.Revenue, EffectScale.Difference),
            TrueEffect.Between(market, changed, MarketVariable.Revenue, EffectScale.LogRatio),
            TrueEffect.Between(market, changed, MarketVariable.Viable, EffectScale.Difference),
        };
    })]);
}
