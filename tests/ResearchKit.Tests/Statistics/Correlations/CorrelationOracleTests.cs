using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations;

public class CorrelationOracleTests
{
    private const double EstimateTolerance = 1e-12;
    private const double PValueTolerance = 1e-9;

    // R 4.2.2, for each method and alternative (two.sided, greater, less): cor.test(x, y, method = m, alternative = a)
    [Theory]
    [InlineData(3, 5, 7, 0.1, 1, CorrelationMethod.Pearson, -1, 0, 1, 0)]
    [InlineData(3, 5, 7, 0.1, 1, CorrelationMethod.Spearman, -1, 0.33333333333333331, 1, 0.16666666666666666)]
    [InlineData(3, 5, 7, 0.1, 1, CorrelationMethod.Kendall, -1, 0.33333333333333331, 1, 0.16666666666666666)]
    [InlineData(5, 4, 11, 0.3, 1, CorrelationMethod.Pearson, 0.46473941234017307, 0.43032548244048430, 0.21516274122024215, 0.78483725877975785)]
    [InlineData(5, 4, 11, 0.3, 1, CorrelationMethod.Spearman, 0.49999999999999989, 0.45000000000000001, 0.22500000000000001, 0.82499999999999996)]
    [InlineData(5, 4, 11, 0.3, 1, CorrelationMethod.Kendall, 0.39999999999999991, 0.48333333333333339, 0.24166666666666670, 0.88333333333333330)]
    [InlineData(9, 7, 13, 0.37, 1, CorrelationMethod.Pearson, 0.57097200656125857, 0.108332188086687861, 0.054166094043343931, 0.945833905956656062)]
    [InlineData(9, 7, 13, 0.37, 1, CorrelationMethod.Spearman, 0.5, 0.177662037037037035, 0.088831018518518517, 0.919099977954144665)]
    [InlineData(9, 7, 13, 0.37, 1, CorrelationMethod.Kendall, 0.44444444444444453, 0.11943893298059960, 0.05971946649029980, 0.96241181657848329)]
    [InlineData(10, 7, 13, 0.37, 1, CorrelationMethod.Pearson, 0.5170314232842903, 0.125929000774678779, 0.062964500387339389, 0.937035499612660638)]
    [InlineData(10, 7, 13, 0.37, 1, CorrelationMethod.Spearman, 0.44242424242424233, 0.20420058328932597, 0.10210029164466299, 0.90453399034194426)]
    [InlineData(10, 7, 13, 0.37, 1, CorrelationMethod.Kendall, 0.37777777777777777, 0.155741843033509797, 0.077870921516754898, 0.945843253968253972)]
    [InlineData(10, 3, 11, -0.83, 1, CorrelationMethod.Pearson, -0.54083729029570204, 0.106471360080214503, 0.946764319959892742, 0.053235680040107251)]
    [InlineData(10, 3, 11, -0.83, 1, CorrelationMethod.Spearman, -0.63636363636363624, 0.054445067937541794, 0.975478684158311737, 0.027222533968770897)]
    [InlineData(10, 3, 11, -0.83, 1, CorrelationMethod.Kendall, -0.37777777777777777, 0.155741843033509714, 0.945843253968253972, 0.077870921516754857)]
    [InlineData(20, 8, 23, 0.37, 1, CorrelationMethod.Pearson, 0.57104222726186604, 0.0085438129524020492, 0.0042719064762010246, 0.9957280935237989850)]
    [InlineData(20, 8, 23, 0.37, 1, CorrelationMethod.Spearman, 0.60300751879699244, 0.0057797316069640014, 0.0028898658034820007, 0.9971829424717394419)]
    [InlineData(20, 8, 23, 0.37, 1, CorrelationMethod.Kendall, 0.46315789473684216, 0.0037826645670264725, 0.0018913322835132362, 0.9985028204415917763)]
    [InlineData(49, 20, 53, 0.21, 1, CorrelationMethod.Pearson, 0.26036930163871397, 0.070787236637191914, 0.035393618318595957, 0.964606381681404113)]
    [InlineData(49, 20, 53, 0.21, 1, CorrelationMethod.Spearman, 0.26999999999999996, 0.060902328063087048, 0.030451164031543524, 0.969599033537079547)]
    [InlineData(49, 20, 53, 0.21, 1, CorrelationMethod.Kendall, 0.19047619047619047, 0.05425653425491328, 0.02712826712745664, 0.97394896789233076)]
    [InlineData(50, 20, 53, 0.21, 1, CorrelationMethod.Pearson, 0.30008383531960026, 0.034233529609343345, 0.017116764804671673, 0.982883235195328275)]
    [InlineData(50, 20, 53, 0.21, 1, CorrelationMethod.Spearman, 0.31121248499399762, 0.028239067479079137, 0.014119533739539569, 0.985905760901482853)]
    [InlineData(50, 20, 53, 0.21, 1, CorrelationMethod.Kendall, 0.21959183673469387, 0.024439631918335609, 0.012219815959167804, 0.987780184040832232)]
    [InlineData(200, 77, 211, -0.13, 1, CorrelationMethod.Pearson, -0.091032353790960432, 0.199847581570950533, 0.900076209214524692, 0.099923790785475267)]
    [InlineData(200, 77, 211, -0.13, 1, CorrelationMethod.Spearman, -0.087489687242181077, 0.21778642244271748, 0.89111074479611230, 0.10889321122135874)]
    [InlineData(200, 77, 211, -0.13, 1, CorrelationMethod.Kendall, -0.041608040201005024, 0.38158542874010354, 0.80920728562994826, 0.19079271437005177)]
    [InlineData(1290, 577, 1291, 0.19, 1, CorrelationMethod.Pearson, 0.18800491980375567, 9.9842570947237550e-12, 4.9921285473618775e-12, 9.9999999999500788e-01)]
    [InlineData(1290, 577, 1291, 0.19, 1, CorrelationMethod.Spearman, 0.18045953689276956, 7.1751142165235141e-11, 3.5875571082617571e-11, 9.9999999996412448e-01)]
    [InlineData(1290, 577, 1291, 0.19, 1, CorrelationMethod.Kendall, 0.12198266789350559, 5.2773177904180059e-11, 2.6386588952090029e-11, 9.9999999997361344e-01)]
    [InlineData(1291, 577, 1297, 0.19, 1, CorrelationMethod.Pearson, 0.20436270048794897, 1.2243542217597468e-13, 6.1217711087987342e-14, 9.9999999999993872e-01)]
    [InlineData(1291, 577, 1297, 0.19, 1, CorrelationMethod.Spearman, 0.1946295345206564, 1.7394673700914498e-12, 8.6973368504572491e-13, 9.9999999999913025e-01)]
    [InlineData(1291, 577, 1297, 0.19, 1, CorrelationMethod.Kendall, 0.13553221767874191, 2.9928318116909405e-13, 1.4964159058454703e-13, 9.9999999999985034e-01)]
    public void Without_ties_all_are_those_of_R(
        int n, int a, int p, double b, int width, CorrelationMethod method, double value, double twoSided, double greater, double less) =>
        Check(n, a, p, b, width, method, value, twoSided, greater, less);

    // As above; R falls back to t and the normal distribution by itself.
    [Theory]
    [InlineData(3, 1, 2, 0.5, 2, CorrelationMethod.Pearson, 0.5, 0.66666666666666674, 0.33333333333333337, 0.66666666666666663)]
    [InlineData(3, 1, 2, 0.5, 2, CorrelationMethod.Spearman, 0.50000000000000011, 0.66666666666666652, 0.33333333333333326, 0.66666666666666674)]
    [InlineData(3, 1, 2, 0.5, 2, CorrelationMethod.Kendall, 0.5, 0.47950012218695348, 0.23975006109347674, 0.76024993890652326)]
    [InlineData(8, 3, 7, 0.37, 3, CorrelationMethod.Pearson, -0.23076923076923081, 0.58242412326653070, 0.70878793836673459, 0.29121206163326535)]
    [InlineData(8, 3, 7, 0.37, 3, CorrelationMethod.Spearman, -0.21333333333333329, 0.61197059539753074, 0.69401470230123463, 0.30598529769876537)]
    [InlineData(8, 3, 7, 0.37, 3, CorrelationMethod.Kendall, -0.19047619047619047, 0.57338233059840205, 0.71330883470079898, 0.28669116529920102)]
    [InlineData(30, 8, 23, 0.37, 5, CorrelationMethod.Pearson, 0.4235618904243813, 0.0196810323173627552, 0.0098405161586813776, 0.9901594838413185773)]
    [InlineData(30, 8, 23, 0.37, 5, CorrelationMethod.Spearman, 0.40345388959490486, 0.027046525225567344, 0.013523262612783672, 0.986476737387216307)]
    [InlineData(30, 8, 23, 0.37, 5, CorrelationMethod.Kendall, 0.31726047498141635, 0.029064904930713346, 0.014532452465356673, 0.985467547534643273)]
    [InlineData(60, 20, 53, 0.21, 10, CorrelationMethod.Pearson, 0.25124241898231553, 0.052823563182615212, 0.026411781591307606, 0.973588218408692363)]
    [InlineData(60, 20, 53, 0.21, 10, CorrelationMethod.Spearman, 0.23610469646798007, 0.069346068177334852, 0.034673034088667426, 0.965326965911332602)]
    [InlineData(60, 20, 53, 0.21, 10, CorrelationMethod.Kendall, 0.18297701490620299, 0.071198712240284581, 0.035599356120142291, 0.964400643879857689)]
    [InlineData(2000, 577, 1291, -0.4, 100, CorrelationMethod.Pearson, -0.52434269221967367, 1.1163790766327388e-141, 1, 5.5818953831636940e-142)]
    [InlineData(2000, 577, 1291, -0.4, 100, CorrelationMethod.Spearman, -0.5025629218727341, 1.7660700220732342e-128, 1, 8.8303501103661709e-129)]
    [InlineData(2000, 577, 1291, -0.4, 100, CorrelationMethod.Kendall, -0.36623810784709337, 9.0324654990968133e-120, 1, 4.5162327495484067e-120)]
    public void With_ties_all_are_those_of_R(
        int n, int a, int p, double b, int width, CorrelationMethod method, double value, double twoSided, double greater, double less) =>
        Check(n, a, p, b, width, method, value, twoSided, greater, less);

    private static void Check(
        int n, int a, int p, double b, int width, CorrelationMethod method, double value, double twoSided, double greater, double less)
    {
        var (x, y) = Columns.Walk(n, a, p, b, width);
        var estimate = Correlation.All(x, y).Estimates.Single(e => e.Method == method);
        Near.Equal(value, estimate.Value, EstimateTolerance);
        Assert.Equal(n, estimate.SampleSize);
        Near.Equal(twoSided, estimate.PValue(), PValueTolerance);
        Near.Equal(greater, estimate.PValue(Alternative.Greater), PValueTolerance);
        Near.Equal(less, estimate.PValue(Alternative.Less), PValueTolerance);
    }
}
