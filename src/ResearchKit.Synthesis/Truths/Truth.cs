using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResearchKit.Synthesis;

/// <summary>What is true in a market, beside its data: the content of truth.json.</summary>
/// <param name="SchemaVersion">The version of the JSON form.</param>
/// <param name="Provenance">The market it is true of.</param>
/// <param name="Effects">
/// True effects of the kit's standard interventions on revenue and viability, of those that happen to any company. Followers
/// are added on the first platform.
/// </param>
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

    /// <summary>The JSON form: camelCase, full precision, the same bytes on every machine.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    internal static Truth Of(Market market)
    {
        var main = market.Scenario.Platforms[0].Name;
        Intervention[] standard =
            [Intervention.AddBots(1000, main), Intervention.AddInTargetFollowers(100, main), Intervention.SetEffort(10)];
        var effects = standard.SelectMany(intervention =>
        {
            var changed = market.Do(intervention);
            return new[]
            {
                TrueEffect.Between(market, changed, MarketVariable.Revenue, EffectScale.Difference),
                TrueEffect.Between(market, changed, MarketVariable.Revenue, EffectScale.LogRatio),
                TrueEffect.Between(market, changed, MarketVariable.Viable, EffectScale.Difference),
            };
        });
        // What happens to nobody has no effect: in a small market perhaps no company has a profile on the platform.
        return new(1, market.Provenance, [.. effects.Where(effect => effect.Overall.Companies > 0)]);
    }
}
