using System.Globalization;

namespace ResearchKit.Charts.Layers;

/// <summary>Checks what a caller gives to a layer and keeps a copy of it, so that a figure stays as it was made.</summary>
internal readonly record struct Given(string Figure, string Verb)
{
    public const string Need = "a figure holds zero and sizes from 1e-100 to 1e100: choose another unit";

    /// <summary>Beyond these sizes the room around the data, a bin or a tick may leave what a double holds.</summary>
    private const double Smallest = 1e-100;
    private const double Largest = 1e100;

    public double[] Numbers(IReadOnlyList<double> values, string name, int? count = null)
    {
        var copy = Column(values, name, count);
        var unfit = copy.Count(value => !double.IsFinite(value));
        if (unfit > 0)
            throw Refuse(name,
                $"{unfit} of {copy.Length} values of {name} are missing or infinite (the first at index {Array.FindIndex(copy, v => !double.IsFinite(v))}): leave them out and say so");
        var beyond = Array.FindIndex(copy, value => !CanBeDrawn(value));
        return beyond < 0 ? copy : throw Refuse(name, string.Create(CultureInfo.InvariantCulture, $"{name}[{beyond}] is {copy[beyond]}; {Need}"));
    }

    /// <summary>Bounds may be missing (NaN), but only both at once, and must lie around their estimate.</summary>
    public (double[] Lower, double[] Upper) Bounds(double[] estimates, IReadOnlyList<double>? lowers, IReadOnlyList<double>? uppers)
    {
        var none = Enumerable.Repeat(double.NaN, estimates.Length).ToArray();
        if (lowers is null && uppers is null)
            return (none, none);
        var lower = Column(lowers ?? throw Refuse(nameof(lowers), "uppers are given without lowers"), nameof(lowers), estimates.Length);
        var upper = Column(uppers ?? throw Refuse(nameof(uppers), "lowers are given without uppers"), nameof(uppers), estimates.Length);
        for (var i = 0; i < estimates.Length; i++)
        {
            var isMissing = double.IsNaN(lower[i]) && double.IsNaN(upper[i]);
            if (!isMissing && !(double.IsFinite(lower[i]) && double.IsFinite(upper[i]) && lower[i] <= estimates[i] && estimates[i] <= upper[i]))
                throw Refuse(nameof(lowers), string.Create(CultureInfo.InvariantCulture,
                    $"the interval at index {i} must be finite and hold its estimate {estimates[i]}; got {lower[i]} to {upper[i]}"));
            if (!isMissing && !(CanBeDrawn(lower[i]) && CanBeDrawn(upper[i])))
                throw Refuse(nameof(lowers), string.Create(CultureInfo.InvariantCulture,
                    $"the interval at index {i} is {lower[i]} to {upper[i]}; {Need}"));
        }
        return (lower, upper);
    }

    public string[] Names(IReadOnlyList<string> labels, string name, int? count = null)
    {
        // A missing value of a text column is null.
        var copy = Column(labels, name, count).Select(label => PlainText.Of(label ?? "")).ToArray();
        var empty = Array.IndexOf(copy, "");
        return empty < 0 ? copy : throw Refuse(name, $"{name}[{empty}] is empty; each needs a name");
    }

    public string[] Distinct(IReadOnlyList<string> labels, string name)
    {
        var copy = Names(labels, name);
        var twice = copy.GroupBy(label => label, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? copy : throw Refuse(name, $"'{twice.Key}' stands {twice.Count()} times in {name}; each needs a name of its own");
    }

    public double Number(double value, string name)
    {
        if (!double.IsFinite(value))
            throw Refuse(name, string.Create(CultureInfo.InvariantCulture, $"{name} must be a finite number; got {value}"));
        return CanBeDrawn(value) ? value : throw Refuse(name, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; {Need}"));
    }

    public static bool CanBeDrawn(double value) => value == 0 || Math.Abs(value) is >= Smallest and <= Largest;

    public ArgumentException Refuse(string name, string need) => new($"{Verb} of figure '{Figure}': {need}.", name);

    private T[] Column<T>(IReadOnlyList<T> values, string name, int? count)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        if (values.Count == 0)
            throw Refuse(name, $"{name} is empty; at least one value is needed");
        if (count is { } needed && values.Count != needed)
            throw Refuse(name, $"{name} has {values.Count} values where {needed} are needed");
        return [.. values];
    }
}
