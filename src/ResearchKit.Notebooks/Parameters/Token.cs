namespace ResearchKit.Notebooks.Parameters;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Symbol,

    /// <summary>Behind the last token.</summary>
    End,
}

/// <summary>A word of a declaration. Of a literal only its type counts, so that the text is kept as it stands.</summary>
/// <param name="Line">From 1, in the cell.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Line)
{
    public override string ToString() => Kind == TokenKind.End ? "the end of the cell" : $"'{(Text.Length <= 30 ? Text : Text[..29] + "…")}'";
}
