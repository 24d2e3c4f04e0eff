using System.Text.Json;

namespace ResearchKit.Cli.Tests.Study;

public class RealDataTests
{
    private const double EstimateTolerance = 1e-9;
    private const double PValueTolerance = 1e-6;

    // R 4.2.2, cor.test with method = "pearson", "spearman" (exact = FALSE) and "kendall".
    [Theory]
    [InlineData("facebook-metrics-uci/dataset_Facebook.csv", "totallikes", "reach", 500,
        -0.0832445619340687, -0.169696405771435, 0.00447871930758439, 0.0628890003936737,
        -0.195169197033237, 1.1050154217099e-05, -0.135722156502735, 6.75254547419114e-06)]
    [InlineData("srf-instagram-2017/labelled_975.csv", "posts", "followers", 975,
        0.373192504827667, 0.317856770197964, 0.425994548089788, 1.39715792408092e-33,
        0.63618988649165, 9.98169067307311e-112, 0.455362225488026, 2.36498163805871e-99)]
    public async Task A_study_agrees_with_R(
        string name, string x, string y, int pairs, double r, double lower, double upper, double pOfR,
        double rho, double pOfRho, double tau, double pOfTau)
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "data", name);
        Assert.SkipUnless(File.Exists(file), $"The real data ../shared/data/{name} are not beside this repository.");
        var study = JsonDocument.Parse(await Invocation.OutputOfAsync("study", file, "--x", x, "--y", y, "--json")).RootElement;
        Assert.Equal(pairs, study.GetProperty("sampleSize").GetInt32());
        var correlations = study.GetProperty("correlations");
        Near(r, correlations[0], "estimate", EstimateTolerance);
        Near(lower, correlations[0], "lower", PValueTolerance);
        Near(upper, correlations[0], "upper", PValueTolerance);
        Near(pOfR, correlations[0], "pValue", PValueTolerance);
        Near(rho, correlations[1], "estimate", EstimateTolerance);
        Near(pOfRho, correlations[1], "pValue", PValueTolerance);
        Near(tau, correlations[2], "estimate", EstimateTolerance);
        Near(pOfTau, correlations[2], "pValue", PValueTolerance);
    }

    private static void Near(double expected, JsonElement correlation, string key, double tolerance) =>
        Assert.Equal(1, correlation.GetProperty(key).GetDouble() / expected, tolerance);
}
