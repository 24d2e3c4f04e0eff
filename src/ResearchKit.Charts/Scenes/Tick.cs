namespace ResearchKit.Charts.Scenes;

/// <summary>A place on an axis and what is written there.</summary>
internal readonly record struct Tick(double Value, string Label);
