namespace ResearchKit.Kernel.Output;

/// <summary>Whether the file forms of displayed pictures go out with them.</summary>
internal enum FigureFiles
{
    NotSent,
    Sent,
}
