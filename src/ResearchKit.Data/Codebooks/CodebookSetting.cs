namespace ResearchKit.Data;

/// <summary>One number of a scenario.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value there.</param>
/// <param name="Default">Its value in the reference scenario.</param>
/// <param name="Unit">What one of it is.</param>
/// <param name="Range">The values that it can have.</param>
public sealed record CodebookSetting(string Name, double Value, double Default, string Unit, ValueRange Range);
