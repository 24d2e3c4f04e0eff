namespace ResearchKit.Notebooks.Tests.Kernel;

/// <summary>One kernel for all tests of a class whose cells do not get in each other's way: a start takes a second.</summary>
public sealed class SharedKernel : IDisposable
{
    internal KernelProcess Kernel { get; } = new();

    public void Dispose() => Kernel.Dispose();
}
