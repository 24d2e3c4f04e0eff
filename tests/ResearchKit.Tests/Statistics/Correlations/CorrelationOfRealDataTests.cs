using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations;

/// <summary>Oracle: ../shared/oracles/real-data.txt, made by R 4.2.2 cor.test with exact = FALSE (all columns have ties).</summary>
public class CorrelationOfRealDataTests
{
    private const string Facebook = "facebook-metrics-uci/dataset_Facebook.csv";
    private const string Labelled = "srf-instagram-2017/labelled_975.csv";
    private const string Followers = "srf-instagram-2017/followers_10000.csv";
    private const double EstimateTolerance = 1e-12;
    private const double PValueTolerance = 1e-9;

    [Theory]
    [InlineData(Labelled, "posts", "followers", 975, 0.373192504827667, 1.39715792408092e-33, 0.317856770197964,
        0.425994548089788, 0.63618988649165, 9.98169067307311e-112, 0.455362225488026, 2.36498163805871e-99)]
    [InlineData(Followers, "following", "followers", 9994, 0.0134732133728278, 0.178041520432904, -0.00613435997891822,
        0.0330704305757863, 0.510338849889516, 0, 0.356252995150944, 0)]
    [InlineData(Facebook, "totallikes", "reach", 500, -0.0832445619340687, 0.0628890003936737, -0.169696405771435,
        0.00447871930758439, -0.195169197033237, 1.1050154217099e-05, -0.135722156502735, 6.75254547419114e-06)]
    [InlineData(Facebook, "totallikes", "interactions", 500, 0.0452305216955872, 0.312796994004442, -0.0426291455470873,
        0.132395988320307, 0.0213243858888312, 0.634296375772107, 0.0152523601932426, 0.613446214612067)]
    [InlineData(Facebook, "reach", "interactions", 500, 0.538597442398084, 5.8855716191273e-39, 0.473258834597724,
        0.598042525674422, 0.647434910399155, 9.74005141993081e-61, 0.474803973180551, 1.49612118532648e-56)]
    public void All_are_those_of_R(
        string file, string columnX, string columnY, int pairs, double r, double pOfR, double lower, double upper,
        double rho, double pOfRho, double tau, double pOfTau)
    {
        var (x, y) = SharedData.Columns(file, ',', columnX, columnY);
        var all = Correlation.All(x, y);
        Assert.Equal(pairs, all.Pearson.SampleSize);
        Check(all.Pearson, r, pOfR);
        Check(all.Spearman, rho, pOfRho);
        Check(all.Kendall, tau, pOfTau);
        // The oracle has 15 digits.
        Near.Equal(lower, upper, all.Pearson.ConfidenceInterval(), EstimateTolerance);
    }

    [Fact]
    public void Only_Pearson_changes_on_logarithms()
    {
        var (x, y) = SharedData.Columns(Labelled, ',', "posts", "followers");
        double[] logX = [.. x.Select(v => Math.Log(1 + v))], logY = [.. y.Select(v => Math.Log(1 + v))];
        var all = Correlation.All(logX, logY);
        Check(all.Pearson, 0.643596355015156, 4.00617941149248e-115);
        Near.Equal(0.605270345172549, 0.678945375665609, all.Pearson.ConfidenceInterval(), EstimateTolerance);
        Assert.Equal(Correlation.All(x, y) with { Pearson = all.Pearson }, all);
    }

    private static void Check(CorrelationEstimate estimate, double value, double pValue)
    {
        Near.Equal(value, estimate.Value, EstimateTolerance);
        // R underflows where a p-value lies below the smallest normal number; so may we, and nowhere else.
        if (pValue == 0)
            Assert.InRange(estimate.PValue(), 0, 1e-307);
        else
            Near.Equal(pValue, estimate.PValue(), PValueTolerance);
    }
}
