namespace ResearchKit.Data;

/// <summary>How a generated market was drawn: with scenario, seed and version of the generator all that is needed to draw it again.</summary>
/// <param name="Description">What the scenario is for, in a sentence.</param>
/// <param name="Source">Which claims and sources it was made for; an assumption is called one.</param>
/// <param name="Companies">The number of companies.</param>
/// <param name="ChosenTables">The tables that were asked for; null where all were.</param>
/// <param name="Settings">The numbers of the scenario that differ from the reference scenario.</param>
public sealed record CodebookProvenance(
    string Description, string Source, int Companies, IReadOnlyList<string>? ChosenTables, IReadOnlyList<CodebookSetting> Settings);
