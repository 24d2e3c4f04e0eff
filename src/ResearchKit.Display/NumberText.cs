using System.Globalization;

namespace ResearchKit.Display;

/// <summary>How numbers read in tables, labels and sentences. The only place where the kit rounds. Invariant culture.</summary>
public static class NumberText
{
    private const string Undefined = "undefined";

    // From here on whole digits say less than a power of ten, and the last of them are not in the number.
    private const double Huge = 1e15;

    /// <summary>
    /// A fixed number of decimals, with a true minus sign and no negative zero: −0.083, 0.571; for numbers of a known scale,
    /// such as correlations. Beyond 1e15 a power of ten: 1.23e20.
    /// </summary>
    public static string Decimals(double value, int decimals = 3)
    {
        if (double.IsNaN(value))
            return Undefined;
        if (double.IsInfinity(value))
            return value > 0 ? "∞" : "−∞";
        if (Math.Abs(value) >= Huge)
            return Power(value, "0.##e0");
        var text = Math.Abs(value).ToString("N" + decimals, CultureInfo.InvariantCulture);
        return value < 0 && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "−" + text : text;
    }

    /// <summary>
    /// <see cref="Decimals"/> for numbers of any scale, such as coefficients: where three decimals or more would leave nothing
    /// but zeros, two significant digits stand instead: 0.00003, 2e−9.
    /// </summary>
    public static string Digits(double value, int decimals = 3) =>
        decimals >= 3 && value != 0 && Math.Abs(value) < 0.5 * Math.Pow(10, -decimals) ? Small(value) : Decimals(value, decimals);

    /// <summary>As many decimals as show two digits of a standard error, and three at least: an effect per follower is small.</summary>
    public static int DecimalsFor(double standardError) =>
        standardError > 0 && double.IsFinite(standardError) ? (int)Math.Clamp(1 - Math.Floor(Math.Log10(standardError)), 3, 12) : 3;

    private static string Small(double value)
    {
        var magnitude = Math.Abs(value);
        if (magnitude < 1e-6)
            return Power(value, "0.#e0");
        var decimals = 1 - (int)Math.Floor(Math.Log10(magnitude));
        var text = magnitude.ToString("F" + decimals, CultureInfo.InvariantCulture).TrimEnd('0');
        return (value < 0 ? "−" : "") + text;
    }

    private static string Power(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A probability value as it is printed beside a test: 0.063, or "&lt; 0.001".</summary>
    public static string PValue(double p) =>
        double.IsNaN(p) ? Undefined : p < 0.001 ? "< 0.001" : Decimals(p);

    /// <summary>A whole number with thousands groups: 139,441.</summary>
    public static string Count(long value) => Decimals(value, 0);

    /// <summary>A number of things: "1 pair", "1,999 pairs".</summary>
    public static string Count(long value, string thing) => value == 1 ? "1 " + thing : $"{Count(value)} {thing}s";

    /// <summary>A quantity at three significant digits with a unit letter, for axes and sentences: 950, 10k, 1.5M, 0.25, 2e−20.</summary>
    public static string Short(double value)
    {
        if (!double.IsFinite(value) || value == 0)
            return Decimals(value, 0);
        var magnitude = Math.Abs(value);
        // Twelve decimals would make a p-value of 1e-20 zero, and a billion billions is no word.
        if (magnitude is < 9.995e-7 or >= 999.5e12)
            return Power(value, "0.##e0");
        var (scale, letter) = magnitude switch
        {
            >= 999.5e6 => (1e9, "B"),
            >= 999.5e3 => (1e6, "M"),
            // Four digits still read well without a letter's help; 1k and 10k read better with it.
            >= 999.5 => (1e3, "k"),
            _ => (1.0, ""),
        };
        var scaled = magnitude / scale;
        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(scaled)), 0, 12);
        // Log10 of 9.999 is below 1, yet the number rounds to 10.00: one digit too many is trimmed with the zeros.
        var text = scaled.ToString("F" + decimals, CultureInfo.InvariantCulture);
        if (text.Contains('.'))
            text = text.TrimEnd('0').TrimEnd('.');
        return (value < 0 ? "−" : "") + text + letter;
    }

    /// <summary>An interval as it is printed: "−0.170 to 0.004"; "undefined" where both ends are.</summary>
    public static string Range(double lower, double upper, int decimals = 3) =>
        double.IsNaN(lower) && double.IsNaN(upper) ? Undefined : $"{Digits(lower, decimals)} to {Digits(upper, decimals)}";

    /// <summary>A share in percent: 95 %, 12.3 %.</summary>
    public static string Percent(double share, int decimals = 0) =>
        double.IsNaN(share) ? Undefined : Decimals(share * 100, decimals) + " %";
}
