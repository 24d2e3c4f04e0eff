using System.Xml.Linq;

namespace ResearchKit.Tests.Architecture;

/// <summary>The data flow one way: who may know whom. A new edge is a change of the design, so it fails here first.</summary>
public class DependencyTests
{
    [Theory]
    [InlineData("ResearchKit.Display")]
    [InlineData("ResearchKit.Statistics", "ResearchKit.Display")]
    [InlineData("ResearchKit.Data", "ResearchKit.Display")]
    [InlineData("ResearchKit.Charts", "ResearchKit.Display")]
    [InlineData("ResearchKit.Synthesis", "ResearchKit.Data", "ResearchKit.Statistics")]
    [InlineData("ResearchKit.Analysis", "ResearchKit.Data", "ResearchKit.Statistics", "ResearchKit.Charts")]
    [InlineData("ResearchKit.Experiments", "ResearchKit.Analysis", "ResearchKit.Synthesis")]
    [InlineData("ResearchKit", "ResearchKit.Experiments")]
    [InlineData("ResearchKit.Notebooks")]
    [InlineData("ResearchKit.Kernel")]
    [InlineData("ResearchKit.Cli", "ResearchKit", "ResearchKit.Notebooks")]
    public void A_project_knows_exactly_these(string project, params string[] expected)
    {
        var file = Path.Combine(Repository.Root, "src", project, project + ".csproj");
        var actual = XDocument.Load(file).Descendants("ProjectReference")
            .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_is_listed_above()
    {
        var listed = typeof(DependencyTests).GetMethod(nameof(A_project_knows_exactly_these))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Select(row => (string)((InlineDataAttribute)row).Data[0]!);
        var existing = Repository.SourceFiles("*.csproj").Select(file => Path.GetFileNameWithoutExtension(file)!);
        Assert.Equal(existing.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
