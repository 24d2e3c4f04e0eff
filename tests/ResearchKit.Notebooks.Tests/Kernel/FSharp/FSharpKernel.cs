namespace ResearchKit.Notebooks.Tests.Kernel.FSharp;

/// <summary>One kernel for all tests of F# cells: its compiler takes seconds to start.</summary>
public sealed class FSharpKernel : IDisposable
{
    internal KernelProcess Kernel { get; } = new();

    public void Dispose() => Kernel.Dispose();
}

[CollectionDefinition(nameof(FSharpKernel))]
public sealed class FSharpCollection : ICollectionFixture<FSharpKernel>;
