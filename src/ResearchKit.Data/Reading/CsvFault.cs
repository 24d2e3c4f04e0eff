namespace ResearchKit.Data.Reading;

internal enum CsvFaultKind { Ragged, UnclosedQuote, TextAfterQuote, LoneCarriageReturn }

/// <summary>Where and how the shape of a CSV file is broken.</summary>
internal sealed record CsvFault(CsvFaultKind Kind, long Line);
