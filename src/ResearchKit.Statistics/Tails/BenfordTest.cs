using System.Globalization;
using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>
/// How the first digits of a column compare with Benford's law, under which d comes first with probability log₁₀(1 + 1/d).
/// </summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record BenfordTest : IDisplayable
{
    // Room for "-1.2345678901234567E+308" and some.
    private const int LongestNumber = 32;

    private BenfordTest(long[] counts, long zeros)
    {
        Counts = counts;
        Zeros = zeros;
        SampleSize = counts.Sum();
        var chiSquared = 0.0;
        for (var digit = 1; digit <= 9; digit++)
        {
            var expected = Expected(digit) * SampleSize;
            var difference = counts[digit - 1] - expected;
            chiSquared += difference * difference / expected;
            MeanAbsoluteDeviation += Math.Abs(difference) / SampleSize / 9;
        }
        var p = Distributions.ChiSquared.UpperTail(chiSquared, 8);
        ChiSquared = new("Benford", "χ²", chiSquared, p, "χ²", SampleSize) { DegreesOfFreedom = 8 };
    }

    /// <summary>How often each digit comes first: 1 to 9.</summary>
    public IReadOnlyList<long> Counts { get; }

    /// <summary>Values that are 0 and have no first digit; left out.</summary>
    public long Zeros { get; }

    /// <summary>How many values have a first digit.</summary>
    public long SampleSize { get; }

    /// <summary>Pearson's χ² on 8 degrees of freedom.</summary>
    public TestResult ChiSquared { get; }

    /// <summary>The mean, over the nine digits, of the distance of their share from Benford's; it does not grow with the sample.</summary>
    public double MeanAbsoluteDeviation { get; }

    /// <summary>
    /// How Nigrini would call <see cref="MeanAbsoluteDeviation"/>. His bounds are for great samples: of 500 values that follow
    /// the law 29 % lie above 0.012 and 7 % above 0.015.
    /// </summary>
    public BenfordConformity Conformity => MeanAbsoluteDeviation switch
    {
        <= 0.006 => BenfordConformity.Close,
        <= 0.012 => BenfordConformity.Acceptable,
        <= 0.015 => BenfordConformity.MarginallyAcceptable,
        _ => BenfordConformity.Nonconforming,
    };

    /// <summary>Benford's share of a first digit.</summary>
    /// <param name="digit">1 to 9.</param>
    /// <exception cref="AssumptionException"><paramref name="digit"/> is not 1 to 9.</exception>
    public static double Expected(int digit)
    {
        if (digit is < 1 or > 9)
            throw Require.Broken(Violation.OutOfDomain, nameof(digit), $"digit is {digit}; a first digit is 1 to 9.");
        return Math.Log10(1 + 1.0 / digit);
    }

    /// <summary>Tests whether first digits follow Benford's law.</summary>
    /// <param name="values">Any unit, finite; the sign does not matter and zeros are left out. At least one is not 0.</param>
    /// <returns>Counts of first digits with χ² and the mean absolute deviation.</returns>
    /// <exception cref="AssumptionException">NaN or an infinity; or no value that is not 0.</exception>
    /// <remarks>
    /// <para>
    /// Method: the first digit of the shortest decimal number that is the value, so that 0.3 begins with 3 whatever its
    /// binary form.
    /// </para>
    /// <para>
    /// Assumptions: independent values that spread over several powers of ten; many honest columns (ages, prices, counts
    /// with a threshold) do not follow the law. χ² calls small deviations significant in large samples, and is rough below
    /// about 110 values, where 9 is expected fewer than 5 times. Missing values are for the caller to drop, and to count.
    /// </para>
    /// <para>
    /// References: F. Benford 1938 (Proc. Am. Philos. Soc. 78, 551–572); M. J. Nigrini 2012, Benford's Law, table 7.1, doi
    /// 10.1002/9781119203094. Verified against chisq.test in R 4.2.2.
    /// </para>
    /// </remarks>
    public static BenfordTest OfFirstDigits(ReadOnlySpan<double> values)
    {
        Require.Finite(values);
        var counts = new long[9];
        var zeros = 0L;
        Span<char> text = stackalloc char[LongestNumber];
        foreach (var value in values)
        {
            if (value == 0)
            {
                zeros++;
                continue;
            }
            value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
            var place = text[..length].IndexOfAnyInRange('1', '9');
            counts[text[place] - '1']++;
        }
        Require.AtLeast(1, values.Length - zeros, "value other than 0", "a test of first digits", nameof(values));
        return new(counts, zeros);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The digits as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The digits as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"First digits of {NumberText.Count(SampleSize, "value")}: χ² {NumberText.Digits(ChiSquared.Statistic)},"
            + $" p {NumberText.PValue(ChiSquared.PValue)},"
            + $" mean absolute deviation {NumberText.Digits(MeanAbsoluteDeviation, 4)} ({ConformityText()})",
        [Column.Number("digit"), Column.Number("count"), Column.Number("share"), Column.Number("Benford")],
        Counts.Select((count, i) => (string[])
        [
            NumberText.Count(i + 1), NumberText.Count(count), NumberText.Digits((double)count / SampleSize),
            NumberText.Digits(Expected(i + 1)),
        ]));

    private string ConformityText() => Conformity switch
    {
        BenfordConformity.Close => "close",
        BenfordConformity.Acceptable => "acceptable",
        BenfordConformity.MarginallyAcceptable => "marginally acceptable",
        _ => "nonconforming",
    };
}
