using System.Text.RegularExpressions;

namespace ResearchKit.Tests.Architecture;

/// <summary>What must not stand in the sources, each with its remedy.</summary>
public class ForbiddenCodeTests
{
    [Theory]
    [InlineData(@"new Random\(|Random\.Shared", "Results come from a RandomStream, forked by name.")]
    [InlineData(@"Guid\.NewGuid", "Ids come from content or position, so that two runs give the same bytes.")]
    [InlineData(@"DateTime(Offset)?\.(Utc)?Now", "No clock in results; a Stopwatch may time progress.")]
    [InlineData(@"CultureInfo\.Current(UI)?Culture", "Text is written in the invariant culture.")]
    [InlineData(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b", "Finish it or leave it out.")]
    [InlineData(@"(class|struct|record|enum|interface) \w*(Helper|Manager|Util|Utils|Utilities|Common|Misc|Info)\b", "Name the noun.")]
    public void Sources_do_not_hold(string pattern, string remedy)
    {
        var found =
            from file in Repository.SourceFiles("*.cs")
            from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
            where Regex.IsMatch(line.text, pattern)
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line.number}";
        Assert.True(!found.Any(), $"{remedy} Found in {string.Join(", ", found)}.");
    }

    [Fact]
    public void Files_stay_below_three_hundred_lines()
    {
        var tooLong = Repository.SourceFiles("*.cs").Where(file => File.ReadLines(file).Count() > 300);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Every_project_tells_what_it_is() =>
        Assert.All(Repository.SourceFiles("*.csproj"), project =>
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "README.md")), project));
}
