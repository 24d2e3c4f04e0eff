using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Magics;

/// <summary>What a line such as <c>#!who</c> does.</summary>
internal abstract class Magic
{
    /// <summary>Without the marks: "who".</summary>
    public abstract string Name { get; }

    /// <summary>How it is written.</summary>
    public abstract string Usage { get; }

    /// <summary>What it does, in one sentence.</summary>
    public abstract string Summary { get; }

    /// <returns>Null, or what went wrong in code that it ran.</returns>
    /// <exception cref="MagicException">It cannot be done.</exception>
    public abstract ErrorEvent? Run(MagicPart part, CellContext context);
}
