using Microsoft.Data.Analysis;
using ResearchKit.Analysis.Models;
using ResearchKit.Data;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Analysis.Models;

public class FrameModelTests
{
    private static readonly double?[] Followers = [120, 80, 300, null, 45, 500, 260, 90, 150, 410];
    private static readonly string?[] Lines = ["food", "food", "craft", "craft", "food", "craft", "food", null, "craft", "food"];
    private static readonly double[] Revenue = [31, 28, 60, 41, 22, 88, 57, 25, 44, 75];
    private static readonly bool[] Open = [true, false, true, true, true, false, true, false, true, false];

    private static readonly DataFrame Frame = new(
        new DoubleDataFrameColumn("followers", Followers),
        new StringDataFrameColumn("line", Lines),
        new DoubleDataFrameColumn("revenue", Revenue),
        new BooleanDataFrameColumn("open", Open));

    private static readonly int[] Complete = [0, 1, 2, 4, 5, 6, 8, 9];

    private static DesignMatrix CompleteDesign => DesignMatrix.WithIntercept(Complete.Length)
        .With("followers", [.. Complete.Select(row => Followers[row]!.Value)])
        .WithCategory("line", [.. Complete.Select(row => Lines[row]!)]);

    private static double[] CompleteRevenue => [.. Complete.Select(row => Revenue[row])];

    [Fact]
    public void The_names_of_columns_make_the_design_that_spans_make()
    {
        var model = FrameModel.Of(Frame, "revenue", MissingPolicy.DropPairwise).With("followers", "line");
        Assert.Equal(["intercept", "followers", "line: food"], model.Design.ColumnNames);
        Assert.Equal(2, model.DroppedRows);
        Assert.Equal(
            OrdinaryLeastSquares.Fit(CompleteDesign, CompleteRevenue).Coefficients.Select(c => c.Value),
            model.LeastSquares().Coefficients.Select(c => c.Value));
    }

    [Fact]
    public void Terms_are_those_of_the_design()
    {
        var followers = (double[])[.. Complete.Select(row => Followers[row]!.Value)];
        var model = FrameModel.Of(Frame, "revenue", MissingPolicy.DropPairwise)
            .With("followers").WithCategory("line", "food").WithInteraction("followers", "line");
        var design = DesignMatrix.WithIntercept(Complete.Length).With("followers", followers)
            .WithCategory("line", [.. Complete.Select(row => Lines[row]!)], "food").WithInteraction("followers", "line");
        Assert.Equal(design.ToString(), model.Design.ToString());
        var curves = FrameModel.Of(Frame, "revenue", MissingPolicy.DropPairwise).WithPolynomial("followers", 2);
        Assert.Equal(1, curves.DroppedRows);
        Assert.Equal(3, curves.Design.ColumnNames.Count);
        Assert.Equal(4, FrameModel.Of(Frame, "revenue", MissingPolicy.DropPairwise).WithNaturalSpline("followers", 3).Design.ColumnNames.Count);
    }

    [Fact]
    public void A_model_is_not_changed_by_what_is_added_to_it()
    {
        var model = FrameModel.Of(Frame, "revenue", MissingPolicy.DropPairwise);
        _ = model.With("followers");
        Assert.Equal(["intercept"], model.Design.ColumnNames);
        Assert.Equal(0, model.DroppedRows);
    }

    [Fact]
    public void True_and_false_are_one_and_zero()
    {
        var share = FrameModel.Of(Frame, "open").LeastSquares();
        Assert.Equal(0.6, share["intercept"].Value, 1e-12);
        var byOpen = FrameModel.Of(Frame, "revenue").With("open").LeastSquares();
        Assert.Equal("open: true", byOpen.Coefficients[1].Name);
    }

    [Fact]
    public void A_time_until_an_event_is_explained_by_columns()
    {
        var cox = FrameModel.OfDurations(Frame, "revenue", "open", MissingPolicy.DropPairwise).With("line").Cox();
        int[] rows = [0, 1, 2, 3, 4, 5, 6, 8, 9];
        var direct = CoxRegression.Fit(
            SurvivalTimes.Of([.. rows.Select(row => Revenue[row])], [.. rows.Select(row => Open[row] ? 1.0 : 0.0)]),
            DesignMatrix.WithIntercept(rows.Length).WithCategory("line", [.. rows.Select(row => Lines[row]!)]));
        Assert.Equal(direct["line: food"].Value, cox["line: food"].Value);
        var thrown = Assert.Throws<InputException>(() => FrameModel.Of(Frame, "revenue").With("open").Cox());
        Assert.Equal(
            "column 'revenue': A Cox regression needs to know which durations ended in the event; begin the model with FrameModel.OfDurations.",
            thrown.Message);
    }

    [Fact]
    public void Chances_and_counts_are_explained_by_columns()
    {
        var open = FrameModel.Of(Frame, "open").With("revenue").Logistic();
        var direct = LogisticRegression.Fit(
            DesignMatrix.WithIntercept(10).With("revenue", Revenue), [.. Open.Select(it => it ? 1.0 : 0.0)]);
        Assert.Equal(direct["revenue"].Value, open["revenue"].Value);
        double[] followers = [.. Complete.Select(row => Followers[row]!.Value)];
        var design = DesignMatrix.WithIntercept(Complete.Length).WithCategory("line", [.. Complete.Select(row => Lines[row]!)]);
        var rates = FrameModel.OfCounts(Frame, "followers", "revenue", MissingPolicy.DropPairwise).With("line");
        Assert.Equal(
            PoissonRegression.Fit(design, followers, CompleteRevenue).Coefficients.Select(c => c.Value),
            rates.Poisson().Coefficients.Select(c => c.Value));
        Assert.Equal(
            NegativeBinomialRegression.Fit(design, followers).Theta,
            FrameModel.Of(Frame, "followers", MissingPolicy.DropPairwise).With("line").NegativeBinomial().Theta);
    }

    [Fact]
    public void What_has_no_member_here_takes_design_outcome_and_rows()
    {
        var model = FrameModel.Of(Frame, "revenue", MissingPolicy.DropPairwise).With("followers", "line").WithInteraction("followers", "line");
        Assert.Equal(Complete, model.Rows);
        Assert.Equal(CompleteRevenue, model.Outcome);
        Assert.Equal("revenue by followers, line, followers × line", model.ToString());
        Assert.Equal("revenue by nothing", FrameModel.Of(Frame, "revenue").ToString());
        var medians = FrameModel.Of(Frame, "revenue", MissingPolicy.DropPairwise).With("followers", "line");
        Assert.Equal(
            QuantileRegression.Fit(CompleteDesign, CompleteRevenue, 0.25).Coefficients.Select(c => c.Value),
            medians.Quantile(0.25).Coefficients.Select(c => c.Value));
        Assert.Equal(RobustRegression.Huber(CompleteDesign, CompleteRevenue).Scale, medians.Huber().Scale);
    }

    [Fact]
    public void A_missing_value_is_refused_unless_rows_may_be_left_out()
    {
        var thrown = Assert.Throws<InputException>(() => FrameModel.Of(Frame, "revenue").With("followers", "line").LeastSquares());
        Assert.Equal(
            "column 'followers': Row 4 has no value (2 of 10 rows lack one of 'revenue', 'followers', 'line'); "
            + "MissingPolicy.DropPairwise leaves such rows out and counts them.", thrown.Message);
    }

    [Fact]
    public void A_wrong_name_tells_the_nearest()
    {
        var thrown = Assert.Throws<InputException>(() => FrameModel.Of(Frame, "revenue").With("follower").Design);
        Assert.StartsWith("column 'follower': There is no such column; nearest: 'followers'", thrown.Message);
    }

    private static DataFrame With(DataFrameColumn column) => new(new DoubleDataFrameColumn("revenue", Revenue), column);

    [Fact]
    public void Numbers_with_a_typed_word_are_no_category()
    {
        var reach = With(new StringDataFrameColumn("reach", ["10", "20", "30.5", "n/a", "50", "10", "7e3", "8", "9", "ten"]));
        var thrown = Assert.Throws<InputException>(() => FrameModel.Of(reach, "revenue").With("reach").LeastSquares());
        Assert.Equal(
            "column 'reach': Row 4 is not a number, as 8 of 10 values are: 'n/a' is not a number; missing is an empty cell, NA, NaN or null, in "
            + "this case. Mend or empty it, or have the values as levels by WithCategory.", thrown.Message);
        Assert.Equal(("reach", "n/a"), (thrown.Column, thrown.Value));
        // Who says that it is a category has one.
        Assert.Equal(9, FrameModel.Of(reach, "revenue").WithCategory("reach").Design.ColumnNames.Count);
        var texts = With(new StringDataFrameColumn("age", Enumerable.Repeat("30", 10)));
        Assert.StartsWith(
            "column 'age': All 10 values are numbers, but the table holds them as text; make them numbers,",
            Assert.Throws<InputException>(() => FrameModel.Of(texts, "revenue").With("age").Design).Message);
        // Half and half is a category, and so are codes with leading zeros, which are no numbers.
        var halves = With(new StringDataFrameColumn("size", ["1", "1", "2", "2", "3", "S", "S", "M", "M", "L"]));
        Assert.Equal(6, FrameModel.Of(halves, "revenue").With("size").Design.ColumnNames.Count);
        var codes = With(new StringDataFrameColumn("region", ["01", "02", "01", "02", "01", "02", "03", "03", "01", "02"]));
        Assert.Equal(["intercept", "region: 02", "region: 03"], FrameModel.Of(codes, "revenue").With("region").Design.ColumnNames);
    }

    [Fact]
    public void Dates_are_no_category_unless_it_is_said()
    {
        var dated = With(new DateTimeDataFrameColumn("founded", Enumerable.Range(0, 10).Select(i => (DateTime?)new DateTime(2018, 1, 1 + i % 3))));
        var thrown = Assert.Throws<InputException>(() => FrameModel.Of(dated, "revenue").With("founded").LeastSquares());
        Assert.Equal(
            "column 'founded': The column holds dates, which are neither a number nor a category; make a column of what is meant, such as the days "
            + "since the first or the month, or have each date as a level by WithCategory.", thrown.Message);
        Assert.Equal("2018-01-01", thrown.Value);
        Assert.Equal(["intercept", "founded: 2018-01-02", "founded: 2018-01-03"], FrameModel.Of(dated, "revenue").WithCategory("founded").Design.ColumnNames);
    }

    [Fact]
    public void Identifiers_are_no_category()
    {
        var named = With(new StringDataFrameColumn("name", "abcdefghij".Select(letter => letter.ToString())));
        foreach (var model in (FrameModel[])[FrameModel.Of(named, "revenue").With("name"), FrameModel.Of(named, "revenue").WithCategory("name")])
        {
            Assert.Equal(
                "column 'name': Each of the 10 rows has a value of its own, as of an identifier; in a category rows share levels.",
                Assert.Throws<InputException>(() => model.Design).Message);
        }
    }

    [Fact]
    public void Texts_cannot_be_an_outcome()
    {
        var thrown = Assert.Throws<InputException>(() => FrameModel.Of(Frame, "line", MissingPolicy.DropPairwise).LeastSquares());
        Assert.Equal("food", thrown.Value);
        Assert.StartsWith("column 'line': Row 1 is not a number", thrown.Message);
    }
}
