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

    /// <summary>A probability whose log odds are shifted; in this form it never rounds above 1. None and all stay what they are.</summary>
    internal static double Shifted(double probability, double logOdds) =>
        probability is 0 or 1 ? probability : 1 / (1 + (1 - probability) / probability * Math.Exp(-logOdds));

    private static void Refuse(double value, string need, string name) => throw new ArgumentOutOfRangeException(
        name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be {need}."));
}
