using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells;

/// <summary>Runs the code of one language, each piece on what the pieces before it have left.</summary>
internal interface ICellEngine
{
    /// <summary>How long after <see cref="Interrupt"/> a piece may go on before the process is ended.</summary>
    TimeSpan Grace => TimeSpan.FromSeconds(3);

    /// <summary>Runs one piece. What it prints and displays goes to the output of <paramref name="context"/> while it runs.</summary>
    /// <returns>Null, or what went wrong. What was defined before it went wrong stays.</returns>
    /// <exception cref="MagicException">The magic that opened the piece has options that the language does not know.</exception>
    ErrorEvent? Execute(CodePart part, CellContext context);

    /// <summary>
    /// Asks the running piece to stop; called from another thread. Loops of C# cells and waiting threads stop without it:
    /// see <see cref="Interruption"/>.
    /// </summary>
    void Interrupt()
    {
    }
}
