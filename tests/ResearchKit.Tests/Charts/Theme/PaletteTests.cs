using ResearchKit.Charts.Theme;

namespace ResearchKit.Tests.Charts.Theme;

public class PaletteTests
{
    [Fact]
    public void Every_series_and_every_word_stands_out_from_white()
    {
        // WCAG 2.2: 3:1 for graphics (1.4.11), 4.5:1 for text (1.4.3).
        Assert.All(Palette.Series, ink => Assert.True(ink.ContrastOnWhite >= 3, $"{ink.Hex}: {ink.ContrastOnWhite:0.00}"));
        Assert.True(Ink.Text.ContrastOnWhite >= 4.5 && Ink.Quiet.ContrastOnWhite >= 4.5);
        Assert.Equal(21, Ink.Parse("#000000").ContrastOnWhite, 1e-9);
        // Computed apart in Python from the definition of WCAG 2.2.
        Assert.Equal(4.542224959605253, Ink.Parse("#767676").ContrastOnWhite, 1e-12);
    }

    /// <summary>Simulated sight on linear RGB: Machado, Oliveira and Fernandes (2009), severity 1, doi:10.1109/TVCG.2009.113.</summary>
    public static TheoryData<string, double[]> Sights => new()
    {
        { "full", [1, 0, 0, 0, 1, 0, 0, 0, 1] },
        { "protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998] },
        { "deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881] },
        { "tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900] },
    };

    [Theory]
    [MemberData(nameof(Sights))]
    public void Any_two_series_are_told_apart(string sight, double[] matrix)
    {
        var colours = Palette.Series.Select(ink => Lab(Apply(matrix, Linear(ink)))).ToArray();
        for (var i = 0; i < colours.Length; i++)
            for (var j = 0; j < i; j++)
            {
                var distance = Math.Sqrt(colours[i].Zip(colours[j], (a, b) => (a - b) * (a - b)).Sum());
                Assert.True(distance >= 16.9, $"{Palette.Series[i].Hex} and {Palette.Series[j].Hex} are {distance:0.0} apart for {sight}.");
            }
        Assert.Equal(Palette.Series.Count, Palette.Shapes.Count);
    }

    [Fact]
    public void A_denser_cell_is_always_darker()
    {
        var contrasts = Enumerable.Range(0, 21).Select(i => Palette.Density(i / 20.0).ContrastOnWhite).ToArray();
        Assert.Equal(contrasts.Order(), contrasts);
        Assert.True(contrasts[^1] / contrasts[0] > 7);
    }

    private static double[] Linear(Ink ink) => [.. ((byte[])[ink.Red, ink.Green, ink.Blue])
        .Select(channel => channel / 255.0).Select(share => share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4))];

    private static double[] Apply(double[] matrix, double[] vector) => [.. Enumerable.Range(0, 3)
        .Select(row => Enumerable.Range(0, 3).Sum(column => matrix[3 * row + column] * vector[column]))];

    private static double[] Lab(double[] rgb)
    {
        double[] toXyz = [0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505];
        var xyz = Apply(toXyz, [.. rgb.Select(channel => Math.Clamp(channel, 0, 1))]);
        var (x, y, z) = (Root(xyz[0] / 0.9505), Root(xyz[1]), Root(xyz[2] / 1.089));
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];

        static double Root(double share) => share > 0.008856 ? Math.Cbrt(share) : 7.787 * share + 16.0 / 116;
    }
}
