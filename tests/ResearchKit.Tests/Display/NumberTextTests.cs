using ResearchKit.Display;

namespace ResearchKit.Tests.Display;

public class NumberTextTests
{
    [Theory]
    [InlineData(0.5711815575638287, 3, "0.571")]
    [InlineData(-0.0832445619340687, 3, "−0.083")]
    [InlineData(-0.4, 0, "0")]
    [InlineData(0, 3, "0.000")]
    [InlineData(0.0005, 3, "0.001")]
    [InlineData(-0.0001, 3, "0.000")]
    [InlineData(9.99999e14, 0, "999,999,000,000,000")]
    [InlineData(-1.234e300, 3, "−1.23e300")]
    [InlineData(139441, 0, "139,441")]
    [InlineData(double.NaN, 3, "undefined")]
    [InlineData(double.NegativeInfinity, 3, "−∞")]
    public void Decimals_round_with_a_true_minus_and_no_negative_zero(double value, int decimals, string expected) =>
        Assert.Equal(expected, NumberText.Decimals(value, decimals));

    [Theory]
    [InlineData(0.5711815575638287, 3, "0.571")]
    [InlineData(0, 3, "0.000")]
    [InlineData(0.0005, 3, "0.001")]
    [InlineData(-0.0001, 3, "−0.0001")]
    [InlineData(0.00003451, 3, "0.000035")]
    [InlineData(0.000097, 3, "0.000097")]
    [InlineData(0.0004, 2, "0.00")]
    [InlineData(-2.16e-9, 3, "−2.2e−9")]
    [InlineData(double.NaN, 3, "undefined")]
    public void Digits_leave_no_number_but_zero_nothing_but_zeros(double value, int decimals, string expected) =>
        Assert.Equal(expected, NumberText.Digits(value, decimals));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.25, "0.25")]
    [InlineData(0.000012345, "0.0000123")]
    [InlineData(950, "950")]
    [InlineData(999.4, "999")]
    [InlineData(999.6, "1k")]
    [InlineData(1000, "1k")]
    [InlineData(10_000, "10k")]
    [InlineData(9_999, "10k")]
    [InlineData(1_500_000, "1.5M")]
    [InlineData(999_999, "1M")]
    [InlineData(-2_500_000_000, "−2.5B")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.00000099949, "9.99e−7")]
    [InlineData(-2.5e-20, "−2.5e−20")]
    [InlineData(1e12, "1000B")]
    [InlineData(1.234e15, "1.23e15")]
    public void Short_gives_three_digits_and_a_letter(double value, string expected) =>
        Assert.Equal(expected, NumberText.Short(value));

    [Theory]
    [InlineData(0, "0 pairs")]
    [InlineData(1, "1 pair")]
    [InlineData(1999, "1,999 pairs")]
    public void Count_names_one_thing_or_many(long value, string expected) =>
        Assert.Equal(expected, NumberText.Count(value, "pair"));

    [Theory]
    [InlineData(0.0628890003936737, "0.063")]
    [InlineData(0.0009999, "< 0.001")]
    [InlineData(double.NaN, "undefined")]
    public void PValue_never_prints_zero(double p, string expected) => Assert.Equal(expected, NumberText.PValue(p));

    [Theory]
    [InlineData(-0.17, 0.0041, "−0.170 to 0.004")]
    [InlineData(double.NegativeInfinity, 2, "−∞ to 2.000")]
    [InlineData(double.NaN, 2, "undefined to 2.000")]
    [InlineData(double.NaN, double.NaN, "undefined")]
    public void Ranges(double lower, double upper, string text) => Assert.Equal(text, NumberText.Range(lower, upper));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new(culture);
        try
        {
            Assert.Equal("−1,234.500", NumberText.Decimals(-1234.5));
            Assert.Equal("1.5M", NumberText.Short(1.5e6));
            Assert.Equal("12.3 %", NumberText.Percent(0.123, 1));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
