using System.Globalization;
using System.Text;
using CsCheck;
using ResearchKit.Data.Reading;

namespace ResearchKit.Tests.Data.Reading;

public class NumberCellTests
{
    private static readonly NumberFormat Point = new('.', null);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-5", -5)]
    [InlineData("+5", 5)]
    [InlineData(" 12 ", 12)]
    [InlineData("9007199254740992", 9007199254740992)]
    [InlineData("-9007199254740992", -9007199254740992)]
    public void Digits_are_whole(string text, long value)
    {
        Assert.Equal(NumberKind.Whole, Parse(text, Point, out var number));
        Assert.Equal(value, number.Whole);
    }

    [Theory]
    [InlineData("5.", 5)]
    [InlineData(".5", 0.5)]
    [InlineData("-.5", -0.5)]
    [InlineData("1e5", 1e5)]
    [InlineData("1E-5", 1e-5)]
    [InlineData("-0", -0.0)]
    [InlineData("0.0", 0)]
    [InlineData("1e-400", 0)]
    [InlineData("123456789012345678901234567890.5", 123456789012345678901234567890.5)]
    public void A_mark_or_an_exponent_makes_a_fraction(string text, double value)
    {
        Assert.Equal(NumberKind.Fraction, Parse(text, Point, out var number));
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(number.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("--1")]
    [InlineData("1 2")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("inf")]
    [InlineData("Infinity")]
    [InlineData("NaN")]
    [InlineData("1e400")]
    [InlineData("007")]
    [InlineData("-01")]
    [InlineData("00.5")]
    [InlineData("9007199254740993")]
    [InlineData("12345678901234567890")]
    [InlineData("1.2.3")]
    [InlineData("5%")]
    [InlineData("٣")]
    public void The_rest_is_text(string text) => Assert.Equal(NumberKind.None, Parse(text, Point, out _));

    [Theory]
    [InlineData("1,234", 1234)]
    [InlineData("12,345,678.5", 12345678.5)]
    [InlineData("-1,000.25", -1000.25)]
    [InlineData("1234", 1234)]
    [InlineData("123,456,789.123456789012", 123456789.123456789012)]
    public void Groups_are_of_three(string text, double value)
    {
        Assert.NotEqual(NumberKind.None, Parse(text, new NumberFormat('.', ','), out var number));
        Assert.Equal(value, number.Value);
    }

    [Theory]
    [InlineData("12,34")]
    [InlineData("1234,567")]
    [InlineData("1,2345")]
    [InlineData(",123")]
    [InlineData("1,,234")]
    [InlineData("1,234,")]
    public void Groups_of_another_size_are_no_number(string text) =>
        Assert.Equal(NumberKind.None, Parse(text, new NumberFormat('.', ','), out _));

    [Theory]
    [InlineData("1,234", true)]
    [InlineData("-123,456", true)]
    [InlineData("0,234", false)]
    [InlineData("1,23", false)]
    [InlineData("1234,567", false)]
    [InlineData("1,234e5", false)]
    [InlineData(",234", false)]
    public void Some_commas_could_set_off_thousands(string text, bool isGroupLike)
    {
        Parse(text, default, out var number);
        Assert.Equal((',', isGroupLike), (number.Mark, number.IsGroupLike));
    }

    [Fact]
    public void Every_double_is_read_to_the_bit() => Gen.Double.Where(double.IsFinite).ForAll(value =>
    {
        // The oracle is the framework's own parser, by way of the texts that other programs write: 17 and 15 digits, fixed.
        foreach (var format in (string[])["R", "G17", "G15", "E10", "F3"])
        {
            var text = value.ToString(format, CultureInfo.InvariantCulture);
            if (Parse(text, Point, out var number) == NumberKind.Fraction)
                Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(number.Value));
            else
                Assert.DoesNotContain('.', text);
        }
    });

    [Fact]
    public void Decimals_of_everyday_length_are_read_to_the_bit() => Gen.Select(Gen.Long[0, 999_999_999_999_999], Gen.Int[1, 14]).ForAll((digits, places) =>
    {
        var text = digits.ToString("D15", CultureInfo.InvariantCulture);
        text = (text[..^places].TrimStart('0') + "." + text[^places..]);
        Parse(text, Point, out var number);
        Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), number.Value);
    });

    private static NumberKind Parse(string text, NumberFormat format, out NumberCell number) =>
        NumberCell.Parse(Encoding.UTF8.GetBytes(text), format, out number);
}
