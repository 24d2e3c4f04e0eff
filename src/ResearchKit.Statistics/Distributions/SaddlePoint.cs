namespace ResearchKit.Statistics.Distributions;

/// <summary>
/// The parts of which Loader (2000, "Fast and accurate computation of binomial probabilities") puts densities together,
/// so that no two great logarithms are subtracted.
/// </summary>
internal static class SaddlePoint
{
    // Five terms of Stirling's series are exact to 1e-17 from here on.
    private const double SeriesFrom = 20;

    // Half the whole numbers, of which most arguments are, are summed once.
    private static readonly double[] OfHalves = [.. Enumerable.Range(0, 2 * (int)SeriesFrom).Select(k => Remainder(k / 2.0))];

    /// <summary>log Γ(a + 1) less Stirling's ½ log(2πa) + a log a − a.</summary>
    /// <param name="a">Positive.</param>
    public static double StirlingRemainder(double a) =>
        a < SeriesFrom && a >= 0.5 && double.IsInteger(2 * a) ? OfHalves[(int)(2 * a)] : Remainder(a);

    private static double Remainder(double a)
    {
        var sum = 0.0;
        for (; a < SeriesFrom; a++)
            sum += Step(a);
        var r = 1 / (a * a);
        return sum + (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / a;
    }

    /// <summary>t − log(1 + t), which is near t²/2 where t is small.</summary>
    /// <param name="t">Above −1; decides where it is small.</param>
    /// <param name="ratio">1 + t, with the digits that t has lost where it is near −1.</param>
    public static double Deviation(double t, double ratio)
    {
        var s = t / (2 + t);
        // So that NaN takes this way as well, and not the loop without end.
        if (!(Math.Abs(s) <= 0.4))
            return t - Math.Log(ratio);
        // log(1 + t) = 2 atanh(s), and t = 2s + ts: what is small is never a difference.
        var square = s * s;
        var (term, sum) = (s * square, 0.0);
        for (var k = 3; ; k += 2)
        {
            var next = sum + term / k;
            if (next == sum)
                return t * s - 2 * sum;
            sum = next;
            term *= square;
        }
    }

    /// <summary>What the remainder loses from a to a + 1: (a + ½) log(1 + 1/a) − 1.</summary>
    private static double Step(double a)
    {
        var d = 1 / (2 * a + 1);
        var square = d * d;
        if (!(square <= 0.5))
            return (a + 0.5) * Math.Log((a + 1) / a) - 1;
        var (power, sum) = (square, 0.0);
        for (var k = 3; ; k += 2)
        {
            var next = sum + power / k;
            if (next == sum)
                return sum;
            sum = next;
            power *= square;
        }
    }
}
