using ResearchKit.Charts;

namespace ResearchKit.Tests.Charts;

/// <summary>One figure of each kind, small enough to reason about.</summary>
internal static class Examples
{
    public static readonly double[] Followers = [120, 900, 1_500, 8_000, 22_000, 95_000, 400_000];
    public static readonly double[] Revenue = [9_000, 4_000, 31_000, 12_000, 60_000, 25_000, 110_000];
    public static readonly string[] Segments = ["retail", "crafts", "retail", "crafts", "retail", "software", "software"];

    public static readonly Figure Scatter = Named("scatter")
        .WithTitle("More followers, not more revenue", "Seven companies, one dot each")
        .WithSource("Synthetic market, scenario reference, seed 2026")
        .WithX(Axis.Log("Followers", "accounts")).WithY(Axis.Log("Revenue", "€ a year"))
        .AddPoints(Followers, Revenue, Segments)
        .AddLine([100, 500_000], [8_000, 60_000], "fitted line")
        .AddBand([100, 500_000], [6_000, 40_000], [10_000, 90_000], "95 % interval")
        .AddAnnotation(95_000, 25_000, "a & b < c");

    public static readonly Figure Rows = Named("rows").WithTitle("Revenue per follower")
        .WithX(Axis.Linear("Revenue per follower", "€"))
        .AddBars(["Nano (below 10,000 accounts)", "Micro", "Macro"], [12.3, 7.4, 3.1], [10, 6.5, double.NaN], [14.9, 8.4, double.NaN]);

    public static readonly Figure Columns = Named("columns")
        .WithX(Axis.Category("Decile")).WithY(Axis.Linear("Revenue", "€ a year"))
        .AddBars(["1", "2", "3"], [13_000, 26_000, 39_000], label: "with shop")
        .AddBars(["1", "2", "3"], [10_000, -5_000, 0], label: "without");

    public static readonly Figure Histogram = Named("histogram")
        .WithX(Axis.Log("Followers", "accounts")).WithY(Axis.Linear("Companies", "count"))
        .AddHistogram([.. Enumerable.Range(1, 400).Select(i => Math.Exp(i / 40.0))]);

    public static readonly Figure Forest = Named("forest").WithTitle("The association shrinks", "Rank correlations")
        .WithX(Axis.Linear("Rank correlation"))
        .AddIntervals(["all", "quality held fixed"], [0.31, 0.03], [0.24, -0.05], [0.38, 0.11], "raw")
        .AddIntervals(["all", "quality held fixed"], [0.21, -0.03], [0.14, -0.11], [0.28, 0.05], "bots removed")
        .AddReferenceLine(Dimension.X, 0, "no association");

    public static readonly Figure Years = Named("years")
        .WithX(Axis.Linear("Year")).WithY(Axis.Linear("Followers", "accounts"))
        .AddLine([2012, 2018, 2023], [120_000, 182_000, 145_000]).AddReferenceLine(Dimension.X, 2018, "purge")
        .AddReferenceLine(Dimension.Y, 150_000, "median");

    public static readonly Figure Density = Named("density")
        .WithX(Axis.Linear("a")).WithY(Axis.Linear("b"))
        .AddPoints([.. Enumerable.Range(0, 6_000).Select(i => i % 77 * 1.0)], [.. Enumerable.Range(0, 6_000).Select(i => i % 91 * 1.0)]);

    public static readonly Figure Arabic = Named("arabic").WithTitle("المتابعون لا يعنون النجاح 2026", "عينة من 900 شركة (Instagram)")
        .WithSource("سوق اصطناعية").WithX(Axis.Log("عدد المتابعين", "حساب")).WithY(Axis.Log("الإيرادات", "€ سنويا"))
        .AddPoints(Followers, Revenue, [.. Segments.Select(segment => segment == "retail" ? "التجزئة" : "البرمجيات")]);

    public static readonly Figure[] All = [Scatter, Rows, Columns, Histogram, Forest, Years, Density, Arabic];

    public static TheoryData<string> Names => [.. All.Select(figure => figure.Name)];

    public static Figure Of(string name) => All.Single(figure => figure.Name == name);

    public static Figure Named(string name) => Figure.Create(name, alt: $"Example of {name}.");
}
