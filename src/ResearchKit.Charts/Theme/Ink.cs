using System.Globalization;

namespace ResearchKit.Charts.Theme;

/// <summary>A colour on white paper.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    public static readonly Ink Text = Parse("#1A1A1A");
    public static readonly Ink Quiet = Parse("#595959");
    public static readonly Ink Grid = Parse("#E3E3E3");
    public static readonly Ink AxisLine = Parse("#767676");
    public static readonly Ink Rule = Parse("#444444");

    public string Hex => $"#{Red:X2}{Green:X2}{Blue:X2}";

    /// <summary>The contrast ratio of WCAG 2 against white, 1 to 21.</summary>
    public double ContrastOnWhite =>
        1.05 / (0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue) + 0.05);

    public static Ink Parse(string hex) => new(
        byte.Parse(hex.AsSpan(1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        byte.Parse(hex.AsSpan(3, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        byte.Parse(hex.AsSpan(5, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>For a browser, with an opacity between 0 and 1.</summary>
    public string Css(double opacity) =>
        string.Create(CultureInfo.InvariantCulture, $"rgba({Red},{Green},{Blue},{opacity})");

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
