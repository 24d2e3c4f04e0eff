using System.Globalization;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Regression;

/// <summary>NIST StRD, linear regression: values certified to 15 digits, and how many of them there are.</summary>
public class NistLinearTests(ITestOutputHelper output)
{
    private const double AllDigits = 15;

    [Fact]
    public void Norris()
    {
        var rows = SharedData.NistRows("Norris.dat");
        Certify("Norris", 12, DesignMatrix.WithIntercept(rows.Length).With("x", [.. rows.Select(row => row[1])]), rows,
            [-0.262323073774029, 1.00211681802045], [0.232818234301152, 0.429796848199937e-3], 0.884796396144373, 0.999993745883712, 5436385.54079785);
    }

    [Fact]
    public void Longley()
    {
        var rows = SharedData.NistRows("Longley.dat");
        var design = DesignMatrix.WithIntercept(rows.Length);
        for (var column = 1; column <= 6; column++)
            design = design.With($"x{column}", [.. rows.Select(row => row[column])]);
        Certify("Longley", 12, design, rows,
            [-3482258.63459582, 15.0618722713733, -0.358191792925910e-1, -2.02022980381683, -1.03322686717359, -0.511041056535807e-1, 1829.15146461355],
            [890420.383607373, 84.9149257747669, 0.334910077722432e-1, 0.488399681651699, 0.214274163161675, 0.226073200069370, 455.478499142212],
            304.854073561965, 0.995479004577296, 330.285339234588);
    }

    [Fact]
    public void NoInt1()
    {
        var rows = SharedData.NistRows("NoInt1.dat");
        Certify("NoInt1", 12, DesignMatrix.WithoutIntercept(rows.Length).With("x", [.. rows.Select(row => row[1])]), rows,
            [2.07438016528926], [0.165289256198347e-1], 3.56753034006338, 0.999365492298663, 15750.2500000000);
    }

    // The fit itself loses nothing: powers up to x^10 are rounded when the design is made, and at a condition of 5e9 that tells.
    [Fact]
    public void Filip()
    {
        var rows = SharedData.NistRows("Filip.dat");
        Certify("Filip", 7.5, DesignMatrix.WithIntercept(rows.Length).WithRawPolynomial("x", [.. rows.Select(row => row[1])], 10), rows,
            [
                -1467.48961422980, -2772.17959193342, -2316.37108160893, -1127.97394098372, -354.478233703349, -75.1242017393757,
                -10.8753180355343, -1.06221498588947, -0.670191154593408e-1, -0.246781078275479e-2, -0.402962525080404e-4,
            ],
            [
                298.084530995537, 559.779865474950, 466.477572127796, 227.204274477751, 71.6478660875927, 15.2897178747400,
                2.23691159816033, 0.221624321934227, 0.142363763154724e-1, 0.535617408889821e-3, 0.896632837373868e-5,
            ],
            0.334801051324544e-2, 0.996727416185620, 2162.43954511489);
    }

    private void Certify(
        string name, double least, DesignMatrix design, double[][] rows, double[] estimates, double[] standardErrors,
        double residualStandardDeviation, double rSquared, double f)
    {
        var fit = OrdinaryLeastSquares.Fit(design, [.. rows.Select(row => row[0])]);
        var ofEstimates = estimates.Zip(fit.Coefficients, (certified, it) => Digits(certified, it.Value)).Min();
        var ofStandardErrors = standardErrors.Zip(fit.Coefficients, (certified, it) => Digits(certified, it.StandardError)).Min();
        var ofTheRest = ((double[])[
            Digits(residualStandardDeviation, fit.ResidualStandardDeviation), Digits(rSquared, fit.RSquared), Digits(f, fit.OverallFTest().Statistic)]).Min();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: correct digits, at the least: coefficients {ofEstimates:F1}, standard errors {ofStandardErrors:F1}, residual standard deviation, R² and F {ofTheRest:F1}"));
        Assert.Equal(estimates.Length, fit.Coefficients.Count);
        Assert.True(Math.Min(ofEstimates, Math.Min(ofStandardErrors, ofTheRest)) >= least);
    }

    private static double Digits(double certified, double actual) =>
        certified == actual ? AllDigits : Math.Min(AllDigits, -Math.Log10(Math.Abs(actual / certified - 1)));
}
