using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Data.Analysis;
using ResearchKit.Analysis.Success;
using ResearchKit.Charts;
using ResearchKit.Display;
using ResearchKit.Experiments;
using ResearchKit.Statistics;
using ResearchKit.Synthesis;
using ResearchKit.Tests.Charts;
using ResearchKit.Tests.Display.Samples;
using TestResult = ResearchKit.Statistics.TestResult;

namespace ResearchKit.Tests.Display;

/// <summary>Every type of the kit that shows itself does so in engines that know nothing of the kit.</summary>
public class DisplayConventionTests
{
    private static readonly double[] X = [1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly double[] Y = [2, 1, 4, 3, 7, 5, 8, 6];
    private static readonly DataFrame Frame = new(new DoubleDataFrameColumn("x", X), new DoubleDataFrameColumn("y", Y));
    private static readonly Market Market = Scenario.Reference.Generate("7", 100);

    /// <summary>One of each; a new type that shows itself is missed by the test below until it stands here.</summary>
    private static readonly Dictionary<Type, object> Samples = new Func<object>[]
    {
        () => new Table("A table", [Column.Text("a")], [["1"]]),
        () => Examples.Scatter,
        () => FigurePanels.Of("panels", "Two figures.", 2, [Examples.Scatter, Examples.Rows]),
        () => Correlation.Spearman(X, Y),
        () => Correlation.All(X, Y),
        () => StraightLine.Fit(X, Y),
        () => StraightLine.Fit(X, Y).Slope,
        () => Mean.Of(X),
        () => Median.Of(X),
        () => new TestResult("Kruskal-Wallis", "H", 5.2, 0.158, "χ²", 30) { DegreesOfFreedom = 3 },
        () => Proportion.Of(3, 10),
        () => ProportionDifference.Of(3, 10, 4, 12),
        () => LikelihoodRatio.Of(3, 10, 4, 12),
        () => OutcomeByCount.MedianOf(Frame, "x", "y", [0, 4]),
        () => CorrelationStudy.Of(Frame, "x", "y"),
        () => Market.Table("segments"),
        () => Market.Graph.Between("revenue", "survives_five_years"),
        () => Market.Effect(Intervention.AddBots(10), "revenue"),
        () => CountClaims.FollowersUnrelatedToSuccess.EvaluateOn(Market),
        () => Calibration.Run(5, "sample", "proportion"),
    }.Concat(OfStatistics).Select(make => make()).DistinctBy(sample => sample.GetType()).ToDictionary(sample => sample.GetType());

    private static IEnumerable<Func<object>> OfStatistics =>
    [
        .. CorrelationsSamples.All,
        .. ResamplingSamples.All,
        .. RegressionSamples.All,
        .. GeneralizedLinearModelsSamples.All,
        .. ComparisonsSamples.All,
        .. ProportionsSamples.All,
        .. SurvivalSamples.All,
        .. ClassificationSamples.All,
        .. ConcentrationSamples.All,
        .. RankingsSamples.All,
        .. TimeSeriesSamples.All,
        .. PlanningSamples.All,
        .. DescriptionSamples.All,
        .. CalibrationSamples.All,
    ];

    public static TheoryData<string> Displayable => [.. KitTypes()
        .Where(type => type.IsAssignableTo(typeof(IDisplayable)) && !type.IsAbstract)
        .Select(type => type.FullName!)];

    [Theory, MemberData(nameof(Displayable))]
    public void Engines_find_every_form_that_a_type_prefers(string typeName)
    {
        var (type, sample) = Sample(typeName);
        var lookup = new EngineLookup(type);
        Assert.All(lookup.PreferredMimeTypes, mimeType =>
            Assert.False(string.IsNullOrWhiteSpace(lookup.Show(sample, mimeType)), $"{type} shows nothing as {mimeType}."));
        Assert.Equal(
            sample switch
            {
                Figure => ["image/png", "application/vnd.plotly.v1+json", "text/plain"],
                FigurePanels => ["image/png", "text/plain"],
                CausalGraph => ["text/vnd.mermaid", "text/html", "text/plain"],
                _ => ["text/html", "text/plain"],
            },
            lookup.PreferredMimeTypes);
    }

    [Theory, MemberData(nameof(Displayable))]
    public void Engines_that_look_for_ToHtml_find_it(string typeName)
    {
        var (type, sample) = Sample(typeName);
        var toHtml = type.GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, []);
        Assert.Equal(typeof(string), toHtml?.ReturnType);
        var html = Assert.IsType<string>(toHtml!.Invoke(sample, []));
        Assert.StartsWith("<", html);
        if (sample is not (Figure or FigurePanels))
            Assert.Equal(html, new EngineLookup(type).Show(sample, "text/html"));
    }

    [Theory, MemberData(nameof(Displayable))]
    public void Plain_text_is_what_ToString_gives(string typeName)
    {
        var (type, sample) = Sample(typeName);
        if (type != typeof(Figure))
            Assert.Equal(sample.ToString(), new EngineLookup(type).Show(sample, "text/plain"));
    }

    [Fact]
    public void A_figure_is_a_picture_a_plot_and_its_words_and_never_html()
    {
        var lookup = new EngineLookup(typeof(Figure));
        Assert.StartsWith("\u0089PNG", System.Text.Encoding.Latin1.GetString(Convert.FromBase64String(lookup.Show(Examples.Scatter, "image/png")!)));
        Assert.NotEmpty(JsonNode.Parse(lookup.Show(Examples.Scatter, "application/vnd.plotly.v1+json")!)!["data"]!.AsArray());
        Assert.Equal(Examples.Scatter.AltText, lookup.Show(Examples.Scatter, "text/plain"));
        // Where a bundle has HTML, converters take that and drop the picture.
        Assert.Null(lookup.Show(Examples.Scatter, "text/html"));
    }

    [Fact]
    public void Whatever_has_the_attribute_can_be_shown() =>
        Assert.All(
            KitTypes().Where(type => type.GetCustomAttributes(inherit: false).Any(a => a.GetType().Name == "TypeFormatterSourceAttribute")),
            type => Assert.True(type.IsAssignableTo(typeof(IDisplayable)), $"{type} is no IDisplayable."));

    private static (Type Type, object Sample) Sample(string typeName)
    {
        var type = KitTypes().Single(type => type.FullName == typeName);
        Assert.True(Samples.TryGetValue(type, out var sample), $"Samples has no {typeName}.");
        return (type, sample);
    }

    private static IEnumerable<Type> KitTypes() => Directory.EnumerateFiles(AppContext.BaseDirectory, "ResearchKit*.dll")
        .Where(file => !Path.GetFileNameWithoutExtension(file).EndsWith("Tests", StringComparison.Ordinal))
        .SelectMany(file => Assembly.LoadFrom(file).GetTypes());
}
