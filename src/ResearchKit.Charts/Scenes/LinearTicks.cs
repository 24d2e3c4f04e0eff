using System.Globalization;
using ResearchKit.Display;

namespace ResearchKit.Charts.Scenes;

/// <summary>Round numbers at equal distances: steps of 1, 2 or 5 times a power of ten.</summary>
internal static class LinearTicks
{
    /// <param name="lower">The lower limit of the axis.</param>
    /// <param name="upper">The upper limit.</param>
    /// <param name="count">How many are wanted, at least 2. Round steps give up to 1.4 times as many, or fewer.</param>
    public static IReadOnlyList<Tick> Between(double lower, double upper, int count)
    {
        var step = Step(lower, upper, count);
        var first = (long)Math.Ceiling(lower / step - 1e-9);
        var last = (long)Math.Floor(upper / step + 1e-9);
        // A coarse step may jump over a short axis.
        if (last - first < 1 && count < 10)
            return Between(lower, upper, count + 1);
        // Multiples by integers, rounded to the step's own decimals: adding steps up would give 0.30000000000000004.
        var decimals = Decimals(step);
        var values = new List<double>();
        for (var i = first; i <= last; i++)
            values.Add(decimals <= 15 ? Math.Round(i * step, decimals) : i * step);
        string[] labels = [.. Labels(values, decimals)];
        // An axis far from zero in proportion to its length: all digits, or neighbours would read alike.
        if (labels.Distinct().Count() < labels.Length)
            labels = [.. values.Select(value => value.ToString("R", CultureInfo.InvariantCulture).Replace('-', '−'))];
        return [.. values.Zip(labels, (value, label) => new Tick(value, label))];
    }

    private static double Step(double lower, double upper, int count)
    {
        var raw = (upper - lower) / Math.Max(1, count - 1);
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double[] rounds = [1, 2, 5, 10];
        return rounds.MinBy(round => Math.Abs(Math.Log(round * power / raw))) * power;
    }

    private static IEnumerable<string> Labels(List<double> values, int decimals)
    {
        var largest = values.Count == 0 ? 0 : values.Max(Math.Abs);
        if (largest < 1_000 && decimals <= 6)
            return values.Select(value => NumberText.Decimals(value, decimals));
        var isShort = values.All(value => Math.Abs(value - Significant(value)) <= 1e-9 * Math.Abs(value));
        if (isShort && (largest >= 10_000 || largest < 1 || values.All(value => value % 500 == 0)))
            return values.Select(NumberText.Short);
        // Four digits carry no comma here: most such axes are years, and 2,018 is not a year.
        return largest < 10_000
            ? values.Select(value => NumberText.Decimals(value, Math.Min(decimals, 12)).Replace(",", "", StringComparison.Ordinal))
            : values.Select(value => NumberText.Decimals(value, Math.Min(decimals, 12)));
    }

    private static int Decimals(double step) => Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));

    private static double Significant(double value) =>
        double.Parse(value.ToString("E2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
