namespace ResearchKit.Notebooks.Tests.Kernel.Services;

/// <summary>One engine for all tests that ask it something: what answers takes seconds to load.</summary>
[CollectionDefinition(Name)]
public class ServicesCollection : ICollectionFixture<SharedKernel>
{
    public const string Name = "language services";
}
