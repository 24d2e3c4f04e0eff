using System.Text.Json;
using ResearchKit.Data;
using ResearchKit.Experiments;
using ResearchKit.Experiments.Fidelity.Measures;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Experiments.Fidelity;

public class ReferenceFactsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "data", "reference");

    public static TheoryData<string> Facts => [.. ReferenceFacts.All.Select(fact => fact.Id)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Each_has_a_source_a_mark_and_a_tolerance_with_its_reason(string id)
    {
        var fact = ReferenceFacts.All.Single(other => other.Id == id);
        Assert.All([fact.Statement, fact.Unit, fact.ToleranceReason, fact.Source], text => Assert.NotEmpty(text));
        Assert.True(fact.Lower <= fact.Upper && fact.Lower >= 0 && double.IsFinite(fact.Upper));
        Assert.True(fact.Tolerance >= 0 && fact.Tolerance < (fact.ToleranceKind == ToleranceKind.Relative ? 1 : double.PositiveInfinity));
        Assert.True(fact.Admits(fact.Lower) && fact.Admits(fact.Upper));
        Assert.InRange(fact.Year, 2006, 2026);
        Assert.Contains(fact.Scenario, Scenarios.All.Select(scenario => scenario.Name));
    }

    [Fact]
    public void Each_is_compared_or_left_out_for_a_reason_and_not_both()
    {
        var compared = Comparison.All.Select(comparison => comparison.FactId).ToArray();
        Assert.Equal(
            ReferenceFacts.All.Select(fact => fact.Id).Order(StringComparer.Ordinal),
            compared.Concat(WithoutCounterpart.Reasons.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Contradictions_name_facts_that_there_are_and_the_chosen_one_is_compared() => Assert.All(Contradiction.All, pair =>
    {
        Assert.All(pair.Facts, id => Assert.Contains(ReferenceFacts.All, fact => fact.Id == id));
        Assert.Contains(Comparison.All, comparison => comparison.FactId == pair.Facts[0]);
    });

    [Fact]
    public void The_library_has_the_tables_of_the_repository_and_no_others()
    {
        var codebook = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "codebook.json"))).RootElement;
        var names = codebook.GetProperty("tables").EnumerateArray().Select(table => table.GetProperty("file").GetString()!).ToArray();
        Assert.Equal(ReferenceFacts.Subjects.Select(subject => subject + ".csv"), names);
        Assert.Equal(names.Order(), Directory.GetFiles(Folder, "*.csv").Select(Path.GetFileName).Order());
        var columns = codebook.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()!);
        // Read as a user would, by the kit's own reader, which takes other ways through quotes than the library's few lines.
        Assert.All(ReferenceFacts.Subjects, subject =>
        {
            var frame = TableFile.Read(Path.Combine(Folder, subject + ".csv")).Frame;
            Assert.Equal(columns, frame.Columns.Select(column => column.Name));
            var facts = ReferenceFacts.All.Where(fact => fact.Subject == subject).ToArray();
            Assert.Equal(facts.Select(fact => fact.Id), frame.Texts("id"));
            Assert.Equal(facts.Select(fact => fact.Source), frame.Texts("source"));
            Assert.Equal(facts.Select(fact => fact.Tolerance), frame.Numbers("tolerance"));
        });
    }

    [Fact]
    public void Revenue_over_cost_is_not_called_return_on_investment() => Assert.All(
        ReferenceFacts.All.Where(fact => fact.Unit == "ratio" && fact.Id.StartsWith("revenue", StringComparison.Ordinal)),
        fact => Assert.StartsWith("Revenue over cost", fact.Statement, StringComparison.Ordinal));

    [Theory]
    [InlineData(100, 100, 0.25, ToleranceKind.Relative, 75, 125)]
    [InlineData(10, 20, 0.5, ToleranceKind.Relative, 5, 30)]
    [InlineData(10, 20, 3, ToleranceKind.Absolute, 7, 23)]
    [InlineData(2, 2, 10, ToleranceKind.Absolute, 0, 12)]
    public void A_tolerance_begins_at_the_ends_of_a_range_and_never_below_nothing(
        double lower, double upper, double tolerance, ToleranceKind kind, double lowest, double highest)
    {
        var fact = ReferenceFacts.All[0] with { Lower = lower, Upper = upper, Tolerance = tolerance, ToleranceKind = kind };
        Assert.Equal((lowest, highest), (fact.LowestAllowed, fact.HighestAllowed), new Ends());
        Assert.True(fact.Admits(lowest) && fact.Admits(highest));
        Assert.False(fact.Admits(highest * 1.001) || fact.Admits(double.NaN));
    }

    private sealed class Ends : IEqualityComparer<(double Lower, double Upper)>
    {
        private const double Tolerance = 1e-9;

        public bool Equals((double Lower, double Upper) x, (double Lower, double Upper) y) =>
            Math.Abs(x.Lower - y.Lower) <= Tolerance && Math.Abs(x.Upper - y.Upper) <= Tolerance;

        public int GetHashCode((double Lower, double Upper) obj) => 0;
    }
}
