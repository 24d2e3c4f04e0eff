using System.Text.RegularExpressions;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Architecture;

/// <summary>The index in src/ResearchKit.Statistics/README.md names what there is.</summary>
public partial class StatisticsIndexTests
{
    private static readonly Type[] Exported = typeof(Correlation).Assembly.GetExportedTypes();

    [Fact]
    public void Every_member_that_the_index_names_exists()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "src", "ResearchKit.Statistics", "README.md"));
        var from = text.IndexOf("## Where to find it", StringComparison.Ordinal);
        var index = text[from..text.IndexOf("## Calibration", from, StringComparison.Ordinal)];
        var quoted = Quoted().Matches(index).Select(match => match.Groups[1].Value).ToArray();
        Assert.InRange(quoted.Length, 100, 1000);
        Assert.All(quoted, name => Assert.True(Exists(name), $"There is no public {name}."));
    }

    [Theory]
    [InlineData("Correlation.Pearsons")]
    [InlineData("Correlations.Pearson")]
    [InlineData("Correlation")]
    public void What_is_not_there_is_found_out(string name) => Assert.False(Exists(name));

    private static bool Exists(string name) => name.Split('.') is [var type, var member]
        && Exported.SingleOrDefault(exported => exported.Name == type) is { } found && found.GetMember(member).Length > 0;

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
