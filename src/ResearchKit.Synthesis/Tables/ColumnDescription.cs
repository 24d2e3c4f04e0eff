namespace ResearchKit.Synthesis;

/// <summary>What a codebook says about one column of a generated table.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Unit">What one of it is; empty for names.</param>
/// <param name="Description">What it means, and whether anybody could observe it outside a synthetic market.</param>
/// <param name="Lower">The smallest possible value; null where there is no bound or no number.</param>
/// <param name="Upper">The largest possible value; null where there is no bound or no number.</param>
/// <param name="Decimals">The decimals it is recorded with, as an instrument would; null for text.</param>
public sealed record ColumnDescription(
    string Name, string Unit, string Description, double? Lower, double? Upper, int? Decimals);
