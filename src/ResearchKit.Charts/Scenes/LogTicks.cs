using ResearchKit.Display;

namespace ResearchKit.Charts.Scenes;

/// <summary>Powers of ten; with 2 and 5 between them where there are few; plain round numbers within less than a decade.</summary>
internal static class LogTicks
{
    public static IReadOnlyList<Tick> Between(double lower, double upper, int count)
    {
        var first = (int)Math.Ceiling(Math.Log10(lower) - 1e-9);
        var last = (int)Math.Floor(Math.Log10(upper) + 1e-9);
        var decades = last - first + 1;
        if (decades >= 4 || decades == 3 && count < 5)
        {
            var every = (int)Math.Ceiling(decades / (double)Math.Max(2, count));
            // Counted from 1, so that 1, 1k, 1M stand where every third decade does.
            var powers = Enumerable.Range(first, decades).Where(power => power % every == 0).ToArray();
            if (powers.Length < 2)
                powers = [first, last];
            return [.. powers.Select(power => At(Power(power)))];
        }
        var values = new List<double>();
        for (var power = first - 1; power <= last; power++)
            foreach (var digit in (int[])[1, 2, 5])
                if (Within(digit * Power(power)))
                    values.Add(digit * Power(power));
        if (values.Count < 3)
            return LinearTicks.Between(lower, upper, Math.Min(count, 6));
        // Decades alone where there are two of them; between two decades (20 to 600) they would be one tick or none.
        if (values.Count > count && values.Count(IsPower) >= 2)
            values.RemoveAll(value => !IsPower(value));
        else if (values.Count > count)
            values = [.. values.Where((_, i) => i % 2 == 0)];
        return [.. values.Select(At)];

        bool Within(double value) => value >= lower * (1 - 1e-9) && value <= upper * (1 + 1e-9);
    }

    private static Tick At(double value) => new(value, NumberText.Short(value));

    // Pow(10, -3) is not always the double nearest to 0.001; dividing is.
    private static double Power(int exponent) => exponent >= 0 ? Math.Pow(10, exponent) : 1 / Math.Pow(10, -exponent);

    private static bool IsPower(double value)
    {
        var logarithm = Math.Log10(value);
        return Math.Abs(logarithm - Math.Round(logarithm)) < 1e-9;
    }
}
