using ResearchKit.Display;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics;

/// <summary>A test that is planned for an effect: how likely it is to find it, and how many observations that takes.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record PowerPlan : IDisplayable
{
    // Beyond this a sample size is no answer.
    private const double Greatest = 1e15;

    private readonly Func<double, double> _power;
    private readonly double _least;
    private readonly double _directed;

    /// <param name="name">The procedure, as a caption: "Correlation of 0.3, Fisher z".</param>
    /// <param name="unit">What a sample size counts.</param>
    /// <param name="directed">The effect, positive on the alternative's side.</param>
    /// <param name="least">The smallest sample size for which the formula holds.</param>
    /// <param name="power">By sample size; rising.</param>
    /// <param name="alpha">Checked.</param>
    /// <param name="alternative">Whose side <paramref name="directed"/> is on.</param>
    internal PowerPlan(
        string name, string unit, double directed, double least, Func<double, double> power, double alpha, Alternative alternative)
    {
        (Name, Unit, Alpha, Alternative) = (name, unit, alpha, alternative);
        (_directed, _least, _power) = (directed, least, power);
    }

    /// <summary>The effect and the procedure: "Correlation of 0.300, Fisher z".</summary>
    public string Name { get; }

    /// <summary>What a sample size counts: "pairs", "in each group", "participants".</summary>
    public string Unit { get; }

    /// <summary>How often the test may find an effect where there is none.</summary>
    public double Alpha { get; }

    /// <summary>On which side the test looks.</summary>
    public Alternative Alternative { get; }

    /// <summary>The probability that the test finds the effect.</summary>
    /// <param name="sampleSize">In <see cref="Unit"/>; need not be whole; at least 4 pairs, 2 in each group, 1 participant.</param>
    /// <returns>The power, in [0, 1].</returns>
    /// <exception cref="AssumptionException">The sample size is too small, or NaN or infinite.</exception>
    public double At(double sampleSize)
    {
        Require.Finite(sampleSize);
        if (sampleSize < _least)
            throw Require.Broken(Violation.OutOfDomain, nameof(sampleSize),
                $"sampleSize is {sampleSize}; the test needs at least {_least} {Unit}.");
        return _power(sampleSize);
    }

    /// <summary>How many observations give the test a power.</summary>
    /// <param name="power">The probability of finding the effect; above alpha, below 1. 0.8 is usual, and says that one effect in five is missed.</param>
    /// <returns>The sample size, as a real number and rounded up; the smallest for which the test exists, where that is enough.</returns>
    /// <exception cref="AssumptionException">
    /// <paramref name="power"/> is not between alpha and 1; or the effect is 0, lies on the other side of the alternative, or is
    /// so small that more than 10^15 were needed.
    /// </exception>
    public RequiredSampleSize SampleSizeFor(double power)
    {
        RequirePower(power, Alpha);
        if (!(_directed > 0))
            throw Require.Broken(Violation.OutOfDomain, nameof(power),
                $"No sample size finds an effect that is {(_directed == 0 ? "0" : "on the other side of the alternative")}; {Name}.");
        var (low, high) = (_least, 2 * _least);
        if (_power(low) >= power)
            return new(low, Unit);
        for (; _power(high) < power; (low, high) = (high, 2 * high))
        {
            if (high > Greatest)
                throw Require.Broken(Violation.OutOfDomain, nameof(power), $"More than 10^15 {Unit} were needed for a power of {power}.");
        }
        return new(Root.Between(low, high, size => _power(size) - power), Unit);
    }

    internal static void RequireAlpha(double alpha)
    {
        if (!(alpha > 0 && alpha < 0.5))
            throw Require.Broken(Violation.OutOfDomain, nameof(alpha), $"alpha is {alpha}; it must lie between 0 and 0.5.");
    }

    internal static void RequirePower(double power, double alpha)
    {
        if (!(power > alpha && power < 1))
            throw Require.Broken(Violation.OutOfDomain, nameof(power),
                $"power is {power}; it must lie between alpha, which is {alpha}, and 1.");
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>Sample sizes for some powers as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Sample sizes for some powers as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable()
    {
        var side = Alternative == Alternative.TwoSided ? "two-sided" : "one-sided";
        return new(
            $"{Name}, {side} at {NumberText.Digits(Alpha)}",
            [Column.Number("power"), Column.Number(Unit)],
            new[] { 0.5, 0.8, 0.9, 0.95 }.Select(power => new[] { NumberText.Percent(power), Needed(power) }));
    }

    private string Needed(double power)
    {
        try
        {
            return NumberText.Count(SampleSizeFor(power).RoundedUp);
        }
        catch (AssumptionException)
        {
            return NumberText.Decimals(double.NaN);
        }
    }
}
