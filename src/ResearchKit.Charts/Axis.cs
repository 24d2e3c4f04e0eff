using ResearchKit.Charts.Layers;
using ResearchKit.Charts.Lettering;
using ResearchKit.Charts.Scenes;

namespace ResearchKit.Charts;

/// <summary>What an axis measures, in which unit, and on which scale.</summary>
public sealed record Axis
{
    private Axis(string label, string unit, AxisScale scale)
    {
        Label = PlainText.Of(label);
        Unit = PlainText.Of(unit);
        Scale = scale;
    }

    public string Label { get; }

    /// <summary>The unit in words or signs ("accounts", "€ a year"); empty for a pure number.</summary>
    public string Unit { get; }

    public AxisScale Scale { get; }

    /// <summary>The limits set by <see cref="Between"/>; null where the data decide.</summary>
    public (double Lower, double Upper)? Limits { get; private init; }

    /// <summary>Label and unit as they stand beside the axis: "Followers (accounts)".</summary>
    public string Title => TitleOf(Label);

    /// <summary>The title, its label cut until it fits: a column's name may be long, and the unit must not go.</summary>
    internal string TitleWithin(Func<string, bool> fits) => TitleOf(LineBreaker.Cut(Label, shorter => fits(TitleOf(shorter))));

    /// <summary>Equal steps are equal differences.</summary>
    /// <exception cref="ArgumentException">The label is empty.</exception>
    public static Axis Linear(string label, string unit = "") => Named(label, unit, AxisScale.Linear);

    /// <summary>Equal steps are equal ratios; every value must be above zero.</summary>
    /// <exception cref="ArgumentException">The label is empty.</exception>
    public static Axis Log(string label, string unit = "") => Named(label, unit, AxisScale.Logarithmic);

    /// <summary>A place for each label of the bars or intervals. On y they stand in rows, on x in columns.</summary>
    public static Axis Category(string label = "") => new(label, "", AxisScale.Category);

    /// <summary>The same axis with limits of its own; what lies outside is not drawn.</summary>
    /// <exception cref="ArgumentException">
    /// The limits are not finite, not in order or too close together, a logarithmic axis would start at or below zero, or the
    /// axis holds categories.
    /// </exception>
    public Axis Between(double lower, double upper)
    {
        if (Scale == AxisScale.Category)
            throw new ArgumentException($"Axis '{Label}' holds categories and has no limits.", nameof(lower));
        if (!double.IsFinite(lower) || !double.IsFinite(upper) || lower >= upper)
            throw new ArgumentException(FormattableString.Invariant(
                $"Axis '{Label}' needs finite limits, the lower one first; got {lower} and {upper}."), nameof(lower));
        if (Scale == AxisScale.Logarithmic && lower <= 0)
            throw new ArgumentException(FormattableString.Invariant(
                $"Axis '{Label}' is logarithmic and needs a lower limit above zero; got {lower}."), nameof(lower));
        var (from, to) = (ScaledAxis.Project(Scale, lower), ScaledAxis.Project(Scale, upper));
        if (!Given.CanBeDrawn(lower) || !Given.CanBeDrawn(upper))
            throw new ArgumentException(FormattableString.Invariant($"Axis '{Label}' cannot run from {lower} to {upper}; {Given.Need}."), nameof(lower));
        if (ScaledAxis.Apart(Scale, from, to) != (from, to))
            throw new ArgumentException(FormattableString.Invariant(
                $"Axis '{Label}' needs limits that differ by more than a billionth; got {lower} and {upper}."), nameof(lower));
        return this with { Limits = (lower, upper) };
    }

    private string TitleOf(string label) => Unit.Length == 0 ? label : $"{label} ({Unit})";

    private static Axis Named(string label, string unit, AxisScale scale) =>
        string.IsNullOrWhiteSpace(label)
            ? throw new ArgumentException("An axis needs a label that says what it measures.", nameof(label))
            : new Axis(label, unit, scale);
}
