using System.Globalization;
using System.Runtime.CompilerServices;

namespace ResearchKit.Synthesis;

/// <summary>What the parameters of a distribution and the argument of its quantile function must satisfy.</summary>
internal static class Probability
{
    // Written as "not inside" so that NaN is refused as well.
    internal static void RequireInner(double probability)
    {
        if (!(probability > 0 && probability < 1))
            Refuse(probability, "between 0 and 1, ends excluded", nameof(probability));
    }

    internal static void RequireFinite(double value, string name)
    {
        if (!double.IsFinite(value))
            Refuse(value, "finite", name);
    }

    internal static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0 && value < double.PositiveInfinity))
            Refuse(value, "positive and finite", name);
        return value;
    }

    private static void Refuse(double value, string need, string name) => throw new ArgumentOutOfRangeException(
        name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be {need}."));
}
