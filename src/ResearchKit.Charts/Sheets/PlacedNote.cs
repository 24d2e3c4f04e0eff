using ResearchKit.Charts.Scenes;

namespace ResearchKit.Charts.Sheets;

/// <summary>Words inside the data area and the mark that they speak of.</summary>
internal sealed record PlacedNote(PlacedText Text, Mark Mark);
