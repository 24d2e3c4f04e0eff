using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Regression;

public class DesignMatrixTests
{
    private const double Tolerance = 1e-12;

    private static readonly double[] X = [1, 2, 4, 7, 11, 16, 22, 29, 37, 46];
    private static readonly string[] Labels = ["b", "a", "c", "a", "b", "c", "a", "b", "c", "c"];

    // R 4.2.2: poly(x, 3)
    [Fact]
    public void Orthogonal_polynomials_are_those_of_R()
    {
        var design = DesignMatrix.WithIntercept(10).WithPolynomial("x", X, 3);
        Assert.Equal(["intercept", "x: degree 1", "x: degree 2", "x: degree 3"], design.ColumnNames);
        Columns(design, "x: degree 1", [-0.35222173467283341, -0.33087496287447987, -0.2881814192777728, -0.22414110388271219, -0.13875401668929802, -0.032020157697530312, 0.096060473092590914, 0.24548787568106573, 0.41626205006789402, 0.6083829962530759]);
        Columns(design, "x: degree 2", [0.35122943174541682, 0.28027399098876665, 0.14871077791914514, -0.022764870576091854, -0.20310994916591013, -0.35093378407559717, -0.41449803308676259, -0.33171668553733785, -0.030156062321576135, 0.57296518410994712]);
        Columns(design, "x: degree 3", [-0.34657332615160252, -0.19954221808728514, 0.039383332517227594, 0.27325973792722441, 0.38999597482444237, 0.3023428142476387, 0.0012117948466838812, -0.37767606054982267, -0.4738117850534137, 0.39140973547890712]);
    }

    // R 4.2.2: splines::ns(x, df = df)
    [Fact]
    public void Natural_splines_are_those_of_R()
    {
        var straight = DesignMatrix.WithIntercept(10).WithNaturalSpline("x", X, 1);
        Columns(straight, "x: spline 1", [0, 0.017817416127494962, 0.053452248382484864, 0.10690449676496974, 0.17817416127494962, 0.2672612419124244, 0.37416573867739417, 0.49888765156985881, 0.64142698058981851, 0.80178372573727319]);
        var two = DesignMatrix.WithIntercept(10).WithNaturalSpline("x", X, 2);
        Columns(two, "x: spline 1", [0, 0.041521082267731123, 0.12369290967636155, 0.24151104374660851, 0.37930941619549935, 0.50175359496759608, 0.56769922925454686, 0.55451964591527991, 0.45577100276075205, 0.28919478737638077]);
        Columns(two, "x: spline 2", [0, -0.024086076442195136, -0.071202334650790594, -0.13527738023996624, -0.19730510904541543, -0.21441772015488206, -0.13669880805350859, 0.063302350621014747, 0.39340343760293806, 0.8320804460395208]);
        var four = DesignMatrix.WithIntercept(10).WithNaturalSpline("x", X, 4);
        Columns(four, "x: spline 1", [0, 0.00081269841269841271, 0.021942857142857142, 0.1587116883116883, 0.45194805194805188, 0.65334665334665321, 0.50718881118881121, 0.19545112665112663, 0.029001398601398602, 0]);
        Columns(four, "x: spline 2", [0, -0.052491047892705339, -0.1428000155727942, -0.19585859916529785, -0.1190220037953147, 0.10524288250480289, 0.39994757411670695, 0.56188197267918427, 0.35814159999566664, -0.15104570100697134]);
        Columns(four, "x: spline 4", [0, -0.09098448301402258, -0.24752002699284323, -0.34191940738435173, -0.25841319202026419, -0.11268389876323667, -0.056784577824747634, 0.022703184138350672, 0.29485094115799004, 0.73818745158791632]);
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e306)]
    public void Natural_splines_are_the_same_in_any_unit(double unit)
    {
        double[] scaled = [.. X.Select(value => value * unit)];
        var (plain, other) = (DesignMatrix.WithIntercept(10).WithNaturalSpline("x", X, 3), DesignMatrix.WithIntercept(10).WithNaturalSpline("x", scaled, 3));
        double[] y = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
        for (var c = 1; c <= 3; c++)
            Assert.All(plain.Column($"x: spline {c}").ToArray().Zip(other.Column($"x: spline {c}").ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        var slope = OrdinaryLeastSquares.Fit(plain, y).AverageMarginalEffects("x")[0].Value;
        Near.Equal(slope / unit, OrdinaryLeastSquares.Fit(other, y).AverageMarginalEffects("x")[0].Value, 1e-9);
    }

    // R 4.2.2: predict(splines::ns(x, df = 4), c(-3, 0.5, 20, 60)); predict(poly(x, 3), 50)
    [Fact]
    public void New_rows_are_coded_as_R_codes_them()
    {
        var spline = DesignMatrix.WithIntercept(10).WithNaturalSpline("x", X, 4).NewRows(4).With("x", [-3, 0.5, 20, 60]).ToDesign();
        Columns(spline, "x: spline 1", [0, 0, 0.58659740259740256, 0]);
        Columns(spline, "x: spline 2", [0.21240971292170832, 0.02655121411521354, 0.30828788698810872, -1.02292796281952]);
        Columns(spline, "x: spline 4", [0.36817683573096105, 0.046022104466370131, -0.068087303406919014, 1.4669248644461657]);
        var polynomial = DesignMatrix.WithIntercept(10).WithPolynomial("x", X, 3).NewRows(1).With("x", [50]).ToDesign();
        Columns(polynomial, "x: degree 3", [1.2685068455087305]);
        var category = DesignMatrix.WithIntercept(10).WithCategory("g", Labels, "c").NewRows(3).WithCategory("g", ["a", "c", "b"]).ToDesign();
        Columns(category, "g: a", [1, 0, 0]);
        Columns(category, "g: b", [0, 0, 1]);
    }

    // The order of columns is that of R 4.2.2: colnames(model.matrix(~ x*g)), colnames(model.matrix(~ g*poly(x, 2)))
    [Fact]
    public void Interactions_multiply_every_column_with_every_other()
    {
        var design = DesignMatrix.WithIntercept(10).With("x", X).WithCategory("g", Labels).WithInteraction("x", "g");
        Assert.Equal(["intercept", "x", "g: b", "g: c", "x × g: b", "x × g: c"], design.ColumnNames);
        Columns(design, "x × g: c", [0, 0, 4, 0, 0, 16, 0, 0, 37, 46]);
        var curved = DesignMatrix.WithIntercept(10).WithCategory("g", Labels).WithRawPolynomial("x", X, 2).WithInteraction("g", "x");
        Assert.Equal(["g: b × x", "g: c × x", "g: b × x^2", "g: c × x^2"], curved.ColumnNames.Skip(5));
        Columns(curved, "g: c × x^2", [0, 0, 16, 0, 0, 256, 0, 0, 1369, 2116]);
    }

    [Fact]
    public void Levels_follow_each_other_in_ordinal_order_after_the_reference()
    {
        string[] labels = ["ä", "Z", "a", "i", "I"];
        Assert.Equal(["g: Z", "g: a", "g: i", "g: ä"], DesignMatrix.WithoutIntercept(5).WithCategory("g", labels).ColumnNames);
        Assert.Equal(["g: I", "g: Z", "g: i", "g: ä"], DesignMatrix.WithoutIntercept(5).WithCategory("g", labels, "a").ColumnNames);
    }

    [Fact]
    public void Orthogonal_polynomials_are_orthonormal_in_any_unit() =>
        Gen.Select(Gen.Double[-1, 1].Array[8, 30], Gen.OneOf(Gen.Const(1e-200), Gen.Const(1e-3), Gen.Const(1.0), Gen.Const(1e6), Gen.Const(1e200))).ForAll((values, unit) =>
        {
            double[] x = [.. values.Select((value, i) => (7 + i + value / 3) * unit)];
            var design = DesignMatrix.WithIntercept(x.Length).WithPolynomial("x", x, 5);
            for (var a = 0; a < design.ColumnCount; a++)
            {
                for (var b = 1; b < design.ColumnCount; b++)
                {
                    var product = 0.0;
                    for (var i = 0; i < x.Length; i++)
                        product += design.Column(a)[i] * design.Column(b)[i];
                    Assert.Equal(a == b ? 1 : 0, product, 1e-7);
                }
            }
        });

    [Fact]
    public void Derivatives_are_slopes_of_the_columns()
    {
        const double step = 1e-5;
        var design = DesignMatrix.WithIntercept(10).WithCategory("g", Labels).With("z", [.. X.Select(x => Math.Log(x))])
            .WithNaturalSpline("s", X, 4).WithPolynomial("p", X, 3).WithRawPolynomial("r", X, 3)
            .WithInteraction("g", "s").WithInteraction("z", "p");
        foreach (var variable in (string[])["z", "s", "p", "r"])
        {
            double[] values = variable == "z" ? [.. X.Select(x => Math.Log(x))] : X;
            var slopes = design.Derivatives(variable);
            var (below, above) = (Shifted(variable, values, -step), Shifted(variable, values, step));
            for (var c = 0; c < design.ColumnCount; c++)
            {
                for (var i = 0; i < 10; i++)
                {
                    var slope = (above.Column(c)[i] - below.Column(c)[i]) / (2 * step);
                    Assert.Equal(slope, slopes[c]?[i] ?? 0, 1e-6 * Math.Max(1, Math.Abs(slope)));
                }
            }
        }

        DesignMatrix Shifted(string name, double[] values, double by) => design.For(
            design.Variables.With(name, new ResearchKit.Statistics.Regression.Designs.NumberVariable([.. values.Select(x => x + by)])));
    }

    [Fact]
    public void A_design_is_not_changed_by_what_is_built_on_it()
    {
        double[] values = [1, 2, 3];
        var start = DesignMatrix.WithIntercept(3).With("x", values);
        _ = start.With("y", [4, 5, 6]);
        values[0] = 9;
        Assert.Equal(["intercept", "x"], start.ColumnNames);
        Assert.Equal([1, 2, 3], start.Column("x").ToArray());
    }

    [Fact]
    public void Bad_columns_are_refused()
    {
        var design = DesignMatrix.WithIntercept(3).With("x", [1, 2, 3]).WithCategory("g", ["a", "b", "a"]);
        Refusal.Expect(Violation.UnequalLengths, "The column \"y\" has 2 values and the design 3 rows.", () => design.With("y", [1, 2]));
        Refusal.Expect(Violation.NotFinite, "The column \"y\" has NaN at [1]; every value must be a finite number.", () => design.With("y", [1, double.NaN, 2]), "values");
        Refusal.Expect(Violation.NotFinite, "y^2[2] is Infinity; every value must be a finite number.", () => design.WithRawPolynomial("y", [1, 2, 1e200], 2));
        Refusal.Expect(Violation.OutOfDomain, "The design already has \"x\"; names must differ.", () => design.With("x", [1, 2, 3]));
        Refusal.Expect(Violation.OutOfDomain, "The design already has \"g: b\"; names must differ.", () => design.With("g: b", [1, 2, 3]));
        Refusal.Expect(Violation.OutOfDomain, "The design already has \"intercept\"; names must differ.", () => design.With("intercept", [1, 2, 3]));
        Refusal.Expect(Violation.Constant, "labels is \"a\" throughout; a category needs at least 2 levels.", () => design.WithCategory("h", ["a", "a", "a"]));
        Refusal.Expect(Violation.EmptyGroup, "No row is of the reference \"c\".", () => design.WithCategory("h", ["a", "a", "b"], "c"));
        Refusal.Expect(Violation.NotFinite, "labels[1] is missing; every row needs its category.", () => design.WithCategory("h", ["a", null!, "b"]));
        Refusal.Expect(Violation.TooFewObservations, "labels is empty; a category needs at least 2 levels.", () => DesignMatrix.WithIntercept(0).WithCategory("h", []));
        Refusal.Expect(Violation.Constant, "x has 2 different values; a polynomial of degree 2 needs more than 2.", () => design.WithPolynomial("p", [1, 2, 1], 2));
        Refusal.Expect(Violation.OutOfDomain, "degree is 0; a polynomial has at least 1.", () => design.WithPolynomial("p", [1, 2, 1], 0));
        Refusal.Expect(Violation.Constant, "x is 1 throughout; a natural spline needs values that differ.", () => design.WithNaturalSpline("s", [1, 1, 1], 2));
        Refusal.Expect(Violation.OutOfDomain, "Two knots of the spline fall on 0, where x has many tied values; take fewer degrees of freedom than 2.", () => design.WithNaturalSpline("s", [0, 0, 1], 2));
        Refusal.Expect(Violation.OutOfDomain, "There is no term \"z\"; there are \"x\", \"g\".", () => design.WithInteraction("x", "z"));
        Refusal.Expect(Violation.OutOfDomain, "\"x\" cannot interact with itself; take a polynomial.", () => design.WithInteraction("x", "x"));
        Refusal.Expect(Violation.OutOfDomain, "rows is -1; a design cannot have fewer than 0.", () => DesignMatrix.WithIntercept(-1));
        Refusal.Expect(Violation.OutOfDomain, "There is no column \"y\"; there are \"intercept\", \"x\", \"g: b\".", () => design.Column("y").ToArray());
    }

    [Fact]
    public void Bad_new_rows_are_refused()
    {
        var rows = DesignMatrix.WithIntercept(3).With("x", [1, 2, 3]).WithCategory("g", ["a", "b", "a"]).NewRows(1);
        Refusal.Expect(Violation.OutOfDomain, "The design has no numeric variable \"g\".", () => rows.With("g", [1]));
        Refusal.Expect(Violation.OutOfDomain, "labels[0] is \"c\", which the design has no column for; its levels are \"a\", \"b\".", () => rows.WithCategory("g", ["c"]));
        Refusal.Expect(Violation.UnequalLengths, "values has 2 values and there are 1 rows.", () => rows.With("x", [1, 2]));
        Refusal.Expect(Violation.UnequalLengths, "The new rows have no values for \"g\".", () => rows.With("x", [1]).ToDesign());
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Design of 3 rows and 3 columns\n" +
        "column     smallest   mean  greatest\n" +
        "─────────  ────────  ─────  ────────\n" +
        "intercept     1.000  1.000     1.000\n" +
        "x             1.000  2.000     3.000\n" +
        "g: b          0.000  0.333     1.000\n",
        DesignMatrix.WithIntercept(3).With("x", [1, 2, 3]).WithCategory("g", ["a", "b", "a"]).ToString());

    private static void Columns(DesignMatrix design, string name, double[] expected)
    {
        foreach (var (wanted, actual) in expected.Zip(design.Column(name).ToArray()))
            Assert.Equal(wanted, actual, Tolerance * Math.Max(1, Math.Abs(wanted)));
    }
}
