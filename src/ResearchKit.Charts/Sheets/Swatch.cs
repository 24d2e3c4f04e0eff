using ResearchKit.Charts.Scenes;

namespace ResearchKit.Charts.Sheets;

/// <summary>The sample of a series in the legend.</summary>
internal sealed record Swatch(LegendEntry Entry, Box Box);
