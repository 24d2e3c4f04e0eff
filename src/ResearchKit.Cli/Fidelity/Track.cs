using System.Globalization;
using System.Text;
using ResearchKit.Experiments;

namespace ResearchKit.Cli.Fidelity;

/// <summary>
/// A fact drawn on a line: what is allowed takes the middle half of it, so that all facts can be read alike. A value that lies
/// farther out is an arrow at the end.
/// </summary>
internal static class Track
{
    private const double Width = 160;
    private const double Height = 18;
    private const double Middle = Height / 2;
    private const double Margin = 7;

    public static string Key => Drawn("sample", 45, 115, 80, 80, (70, 96), 83);

    public static string Of(FidelityRow row)
    {
        var fact = row.Fact;
        var allowed = fact.HighestAllowed - fact.LowestAllowed;
        double Place(double value) => allowed > 0 ? Width / 4 + (value - fact.LowestAllowed) / allowed * Width / 2
            : value == fact.LowestAllowed ? Width / 2 : value < fact.LowestAllowed ? 0 : Width;
        var interval = row.Generated!.Interval;
        return Drawn(
            $"Market {row.GeneratedText}, published {fact.PublishedText}, allowed {fact.AllowedText}",
            Place(fact.LowestAllowed), Place(fact.HighestAllowed), Place(fact.Lower), Place(fact.Upper),
            interval is null ? null : (Place(interval.Lower), Place(interval.Upper)), Place(row.Generated.Value));
    }

    private static string Drawn(
        string alternative, double from, double to, double lower, double upper, (double Lower, double Upper)? whisker, double dot)
    {
        var svg = new StringBuilder();
        void Add(FormattableString element) => svg.Append(element.ToString(CultureInfo.InvariantCulture));
        double Clipped(double x) => Math.Clamp(x, Margin, Width - Margin);
        Add($"<svg width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{alternative}\">");
        Add($"<rect class=\"band\" x=\"{from:0.#}\" y=\"2\" width=\"{Math.Max(to - from, 1):0.#}\" height=\"14\" rx=\"2\"/>");
        if (upper > lower)
            Add($"<rect class=\"range\" x=\"{lower:0.#}\" y=\"2\" width=\"{upper - lower:0.#}\" height=\"14\"/>");
        else
            Add($"<line class=\"mid\" x1=\"{lower:0.#}\" x2=\"{lower:0.#}\" y1=\"2\" y2=\"16\"/>");
        if (whisker is var (low, high))
            Add($"<line class=\"whisker\" x1=\"{Clipped(low):0.#}\" x2=\"{Clipped(high):0.#}\" y1=\"{Middle}\" y2=\"{Middle}\"/>");
        if (dot < Margin)
            Add($"<path class=\"dot\" d=\"M1 {Middle}L9 {Middle - 5}V{Middle + 5}Z\"/>");
        else if (dot > Width - Margin)
            Add($"<path class=\"dot\" d=\"M{Width - 1} {Middle}L{Width - 9} {Middle - 5}V{Middle + 5}Z\"/>");
        else
            Add($"<circle class=\"dot\" cx=\"{dot:0.#}\" cy=\"{Middle}\" r=\"4\"/>");
        return svg.Append("</svg>").ToString();
    }
}
