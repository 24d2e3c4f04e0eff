using System.Globalization;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Description;

/// <summary>NIST StRD, univariate: certified values, given to 15 digits, and how many digits of them are met.</summary>
public class NistUnivariateTests(ITestOutputHelper output)
{
    // NumAcc4's 10000000.1 is no double: the nearest is 1e-9 off, so that of a deviation of 0.1 eight digits are in the data.
    [Theory]
    [InlineData("Lew.dat", -177.435, 277.332168044316, -0.307304800605679, 9)]
    [InlineData("Lottery.dat", 518.958715596330, 291.699727470969, -0.120948622967393, 9)]
    [InlineData("Mavro.dat", 2.001856, 0.000429123454003053, 0.937989183438248, 9)]
    [InlineData("Michelso.dat", 299.8524, 0.0790105478190518, 0.535199668621283, 9)]
    [InlineData("NumAcc4.dat", 10000000.2, 0.1, -0.999, 8)]
    public void Certified_digits_are_met(string file, double mean, double standardDeviation, double autocorrelation, int digits)
    {
        double[] values = [.. SharedData.NistRows(file).Select(row => row[0])];
        Check("mean", mean, Mean.Of(values).Value, digits + 5);
        Check("standard deviation", standardDeviation, Scale.StandardDeviation(values), digits);
        Check("variance", standardDeviation * standardDeviation, Scale.Variance(values), digits - (digits == 8 ? 1 : 0));
        Check("autocorrelation", autocorrelation, Autocorrelation.Of(values), digits);
        Assert.Equal(Mean.Of(values).StandardDeviation, Scale.StandardDeviation(values));

        void Check(string statistic, double certified, double computed, int needed)
        {
            var met = CorrectDigits(certified, computed);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{file} {statistic}: {met:F1} correct digits (certified {certified:R}, computed {computed:R})"));
            Assert.True(met >= needed, $"{file} {statistic}: {met} correct digits, {needed} needed.");
        }
    }

    /// <summary>−log₁₀ of the relative deviation; 15 where there is none, as no more are certified.</summary>
    private static double CorrectDigits(double certified, double computed) =>
        Math.Min(15, -Math.Log10(Math.Abs(computed - certified) / Math.Abs(certified)));
}
