namespace ResearchKit.Charts.Theme;

/// <summary>The colours and shapes of series, in the order in which they are given out.</summary>
/// <remarks>
/// The first three are Okabe and Ito's (2008); their lighter colours fall below a contrast of 3:1 on white and are replaced
/// by darker ones of Paul Tol's (2021). Any two keep a CIE 1976 distance of 17 or more for full sight and the three dichromacies.
/// </remarks>
internal static class Palette
{
    public static readonly IReadOnlyList<Ink> Series =
    [
        Ink.Parse("#0072B2"), Ink.Parse("#D55E00"), Ink.Parse("#009E73"),
        Ink.Parse("#882255"), Ink.Parse("#332288"), Ink.Parse("#000000"),
    ];

    public static readonly IReadOnlyList<DotShape> Shapes = Enum.GetValues<DotShape>();

    /// <summary>From few to many: one hue, light to dark, so that it survives a black-and-white print.</summary>
    public static Ink Density(double share)
    {
        var t = Math.Clamp(share, 0, 1);
        return t < 0.5 ? Between(Pale, Middle, t * 2) : Between(Middle, Dark, t * 2 - 1);
    }

    private static readonly Ink Pale = Ink.Parse("#C6DBEF");
    private static readonly Ink Middle = Ink.Parse("#3F8FC4");
    private static readonly Ink Dark = Ink.Parse("#08306B");

    private static Ink Between(Ink from, Ink to, double share) =>
        new(Mix(from.Red, to.Red, share), Mix(from.Green, to.Green, share), Mix(from.Blue, to.Blue, share));

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + (to - from) * share);
}
