namespace ResearchKit.Charts.Lettering;

/// <summary>Size in pixels and weight. The smallest is 11: below that, print at half a column is not read.</summary>
internal sealed record TextStyle(double Size, FontWeight Weight)
{
    public static readonly TextStyle Title = new(19, FontWeight.SemiBold);
    public static readonly TextStyle Subtitle = new(14, FontWeight.Regular);
    public static readonly TextStyle Legend = new(13, FontWeight.Regular);
    public static readonly TextStyle AxisTitle = new(13, FontWeight.Regular);
    public static readonly TextStyle Tick = new(12, FontWeight.Regular);
    public static readonly TextStyle Note = new(12, FontWeight.SemiBold);
    public static readonly TextStyle Source = new(11, FontWeight.Regular);

    public double LineHeight => Size * Typesetter.LineHeight;

    public double Width(string line) => Typesetter.Width(line, Size, Weight);

    /// <summary>Lines no wider than asked; a word that is wider by itself is cut.</summary>
    public IReadOnlyList<string> Break(string text, double width) =>
        [.. LineBreaker.Break(text, width, Size, Weight).Select(line => Cut(line, width))];

    public string Cut(string text, double width) => LineBreaker.Cut(text, shorter => Width(shorter) <= width);
}
