using ResearchKit.Notebooks.Checking;

namespace ResearchKit.Notebooks.Tests.Checking;

public class ToleranceTests
{
    [Theory]
    [InlineData("r = 0.123456789012", "r = 0.123456789013", true)]
    [InlineData("r = 0.12345678", "r = 0.12345679", false)]
    [InlineData("r = 0.1", "r = 0.10", true)]
    [InlineData("1e-7", "1E-07", true)]
    [InlineData("1.0000000001e300", "1e300", true)]
    [InlineData("1e300", "1e-300", false)]
    [InlineData("1e999", "1e999", true)]
    [InlineData("1e999", "1e998", true)]
    [InlineData("1e999", "1e300", false)]
    [InlineData("-0.5", "0.5", false)]
    [InlineData("0.5", "5.0", false)]
    [InlineData("5", "5.0", true)]
    // Counts and ids: every digit counts.
    [InlineData("10000000001", "10000000002", false)]
    [InlineData("1,000.0000000001 rows", "1,000.0000000002 rows", true)]
    [InlineData("1,000 rows", "1,001 rows", false)]
    // Digits within words are letters.
    [InlineData("sha1.0000000001", "sha1.0000000002", false)]
    [InlineData("12345678901e2f", "12345678902e2f", false)]
    [InlineData("12345678901e20", "12345678902e20", false)]
    [InlineData("1.2.3", "1.20.3", false)]
    [InlineData("1.50000000000001s, 1.5%", "1.5s, 1.50000000000001%", true)]
    [InlineData("[0,123]", "[0,124]", false)]
    [InlineData("2026-01-31", "2026-01-30", false)]
    [InlineData("<td>0.5</td><td>2.00000000001</td>", "<td>0.5</td><td>2</td>", true)]
    [InlineData("<td>0.5</td>", "<th>0.5</th>", false)]
    [InlineData("a 1.5", "b 1.5", false)]
    [InlineData("1.5 a", "1.5 b", false)]
    [InlineData("1.5", "1.5 2.5", false)]
    [InlineData("a  b", "a b", false)]
    [InlineData("a\n", "a", false)]
    [InlineData("٥.٥", "٥.٦", false)]
    [InlineData("", "", true)]
    public void Texts_are_equal_but_for_last_digits(string a, string b, bool areEqual)
    {
        Assert.Equal(areEqual, Tolerance.Default.AreEqual(a, b));
        Assert.Equal(areEqual, Tolerance.Default.AreEqual(b, a));
    }

    [Theory]
    [InlineData(0, "0.1", "0.10000000000000002", false)]
    [InlineData(0, "0.1", "0.10", true)]
    [InlineData(0.01, "100.5", "101.4", true)]
    [InlineData(0.01, "100.5", "102.5", false)]
    public void How_far_numbers_may_differ_is_told(double relative, string a, string b, bool areEqual) =>
        Assert.Equal(areEqual, new Tolerance(relative).AreEqual(a, b));

    [Theory]
    [InlineData("x = 0.10, y = 2", "x = 0.1, y = 3", 14, 13)]
    [InlineData("abc", "abd", 2, 2)]
    [InlineData("1.5", "1.5 more", 3, 3)]
    [InlineData("1.50 a", "1.5 a 2", 6, 5)]
    public void The_first_difference_is_found_behind_equal_numbers(string a, string b, int inA, int inB) =>
        Assert.Equal((inA, inB), Tolerance.Default.FirstDifference(a, b));
}
