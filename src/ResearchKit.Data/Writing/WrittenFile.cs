namespace ResearchKit.Data.Writing;

/// <summary>What was written of a table.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Sha256">The digest of the file, in lower-case hexadecimal.</param>
internal readonly record struct WrittenFile(long Rows, string Sha256);
