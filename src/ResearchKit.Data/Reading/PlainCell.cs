namespace ResearchKit.Data.Reading;

/// <summary>The words that cells are made of besides numbers and dates. Their case matters.</summary>
internal static class PlainCell
{
    /// <summary>How DuckDB is told what is missing: an unquoted cell that is one of these.</summary>
    public const string MissingInSql = "['', 'NA', 'NaN', 'null']";

    public static bool IsMissing(ReadOnlySpan<byte> cell)
    {
        cell = cell.Trim((byte)' ');
        return cell.IsEmpty || cell.SequenceEqual("NA"u8) || cell.SequenceEqual("NaN"u8) || cell.SequenceEqual("null"u8);
    }

    /// <summary>true and false as JSON, Python and R write them.</summary>
    public static bool TryParseBoolean(ReadOnlySpan<byte> cell, out bool value)
    {
        cell = cell.Trim((byte)' ');
        value = cell.SequenceEqual("true"u8) || cell.SequenceEqual("True"u8) || cell.SequenceEqual("TRUE"u8);
        return value || cell.SequenceEqual("false"u8) || cell.SequenceEqual("False"u8) || cell.SequenceEqual("FALSE"u8);
    }
}
