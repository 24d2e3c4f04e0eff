namespace ResearchKit.Kernel.Cells;

/// <summary>A piece of a cell: code in one language, or a magic.</summary>
/// <param name="Language">Of the code; of a magic, the language in whose code it stands.</param>
/// <param name="Line">Of the cell, from 1, where the piece begins.</param>
internal abstract record CellPart(string Language, int Line);

/// <summary>Code between two magics.</summary>
/// <param name="Code">As many line breaks as there are lines before it in the cell, and then the code: a line is a line of the cell.</param>
/// <param name="Opening">The magic that named the language, with its options; null where metadata did.</param>
internal sealed record CodePart(string Language, int Line, string Code, MagicCall? Opening) : CellPart(Language, Line)
{
    /// <summary>The code alone.</summary>
    public string Text => Code[(Line - 1)..];
}

/// <summary>A line such as <c>#!share --from fsharp x</c>.</summary>
internal sealed record MagicPart(string Language, MagicCall Call) : CellPart(Language, Call.Line);
