namespace ResearchKit.Kernel.Output;

/// <summary>The two streams of a cell's console.</summary>
internal enum CellStream
{
    Output,
    Error,
}
