namespace ResearchKit.Data.Writing;

/// <summary>
/// Keeps a spreadsheet from running text as a formula: an apostrophe goes before text that starts with = + - @, a tab
/// or a carriage return, and comes off on reading. Text that starts so behind apostrophes of its own gets one more, so
/// that every text reads back as it was.
/// </summary>
internal static class FormulaGuard
{
    public static string Add(string text) => IsDangerous(text.AsSpan().TrimStart('\'')) ? "'" + text : text;

    public static string Remove(string text) =>
        text.StartsWith('\'') && IsDangerous(text.AsSpan().TrimStart('\'')) ? text[1..] : text;

    private static bool IsDangerous(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
}
