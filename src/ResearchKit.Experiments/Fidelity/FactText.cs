using ResearchKit.Display;

namespace ResearchKit.Experiments;

/// <summary>How numbers of a fact read: shares in percent, all else at three significant digits or in whole units.</summary>
public static class FactText
{
    private const int Digits = 3;

    /// <summary>A number in the unit of a fact: 7.4 %, 1,861, 0.813.</summary>
    /// <param name="value">The number.</param>
    /// <param name="unit">The unit; one that begins with "share" is read in percent.</param>
    public static string Number(double value, string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.StartsWith("share", StringComparison.Ordinal) ? Significant(value * 100) + " %" : Significant(value);
    }

    /// <summary>Two numbers, or one where both are the same: 25.8 to 31.1 %.</summary>
    /// <param name="lower">The smaller one.</param>
    /// <param name="upper">The larger one.</param>
    /// <param name="unit">The unit of both.</param>
    public static string Range(double lower, double upper, string unit)
    {
        var (first, second) = (Number(lower, unit), Number(upper, unit));
        return first == second ? first
            : second.EndsWith(" %", StringComparison.Ordinal) && first.EndsWith(" %", StringComparison.Ordinal) ? $"{first[..^2]} to {second}"
            : $"{first} to {second}";
    }

    private static string Significant(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return NumberText.Decimals(value, 0);
        var decimals = Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6);
        var text = NumberText.Decimals(value, decimals);
        return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
