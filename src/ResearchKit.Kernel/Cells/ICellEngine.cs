using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells;

/// <summary>Runs the code of one language, each piece on what the pieces before it have left.</summary>
internal interface ICellEngine
{
    static readonly TimeSpan UsualGrace = TimeSpan.FromSeconds(3);

    /// <summary>How long after an interruption a piece may go on before the process is ended.</summary>
    TimeSpan Grace => UsualGrace;

    /// <summary>Runs one piece. What it prints and displays goes to the output of <paramref name="context"/> while it runs.</summary>
    /// <returns>
    /// Null, or what went wrong. What C# and SQL had defined before that stays, but not what a C# cell had when it was
    /// interrupted while it awaited; F# keeps nothing of a piece that fails.
    /// </returns>
    /// <exception cref="MagicException">The magic that opened the piece has options that the language does not know.</exception>
    ErrorEvent? Execute(CodePart part, CellContext context);
}
