using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ResearchKit.Statistics;

/// <summary>The one place where what a method needs is checked, and where it is worded.</summary>
internal static class Require
{
    public static void Finite(
        ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string parameterName = "")
    {
        for (var i = FirstDoubtful(values); i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                throw Broken(Violation.NotFinite, parameterName,
                    $"{parameterName}[{i}] is {values[i]}; every value must be a finite number.");
        }
    }

    /// <summary>An index before which every value is finite, found eight by eight.</summary>
    private static int FirstDoubtful(ReadOnlySpan<double> values)
    {
        var infinity = Vector512.Create(double.PositiveInfinity);
        var i = 0;
        foreach (var eight in MemoryMarshal.Cast<double, Vector512<double>>(values))
        {
            if (!Vector512.LessThanAll(Vector512.Abs(eight), infinity))
                break;
            i += Vector512<double>.Count;
        }
        return i;
    }

    public static void Finite(double value, [CallerArgumentExpression(nameof(value))] string parameterName = "")
    {
        if (!double.IsFinite(value))
            throw Broken(Violation.NotFinite, parameterName, $"{parameterName} is {value}; it must be a finite number.");
    }

    public static void SameLength(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [CallerArgumentExpression(nameof(y))] string parameterName = "")
    {
        if (x.Length != y.Length)
            throw Broken(Violation.UnequalLengths, parameterName,
                $"{parameterName} has {y.Length} values and its partner {x.Length}; pairs need as many of one as of the other.");
    }

    /// <param name="needed">The smallest count that the method can work with.</param>
    /// <param name="count">The count there is.</param>
    /// <param name="unit">What is counted, in the singular: "pair".</param>
    /// <param name="purpose">What they are needed for, with its article: "a Fisher interval".</param>
    /// <param name="parameterName">The argument that is too short.</param>
    public static void AtLeast(long needed, long count, string unit, string purpose, string parameterName)
    {
        if (count < needed)
            throw Broken(Violation.TooFewObservations, parameterName,
                $"At least {needed} {unit}{(needed == 1 ? " is" : "s are")} needed for {purpose}; got {count}.");
    }

    /// <summary>One of the groups that are compared: not empty, of so many finite values.</summary>
    public static void Group(long needed, ReadOnlySpan<double> values, string purpose, string parameterName)
    {
        if (values.IsEmpty)
            throw Broken(Violation.EmptyGroup, parameterName,
                $"{parameterName} is empty; each group needs at least {needed} value{(needed == 1 ? "" : "s")}.");
        AtLeast(needed, values.Length, "value", purpose, parameterName);
        Finite(values, parameterName);
    }

    public static void Varies(
        ReadOnlySpan<double> values, string purpose, [CallerArgumentExpression(nameof(values))] string parameterName = "")
    {
        // By ==, so that +0 and −0 are one value.
        foreach (var value in values)
        {
            if (value != values[0])
                return;
        }
        throw Broken(Violation.Constant, parameterName,
            $"{parameterName} is {values[0]} throughout; {purpose} needs values that differ.");
    }

    /// <summary>At least two pairs of finite numbers, in which neither column is constant.</summary>
    public static void VaryingPairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y, string purpose)
    {
        SameLength(x, y);
        AtLeast(2, x.Length, "pair", purpose, nameof(x));
        Finite(x);
        Finite(y);
        Varies(x, purpose);
        Varies(y, purpose);
    }

    public static void Level(double level)
    {
        if (!(level > 0 && level < 1))
            throw Broken(Violation.OutOfDomain, nameof(level),
                $"level is {level}; a confidence level must lie between 0 and 1.");
    }

    public static void Probability(double value, [CallerArgumentExpression(nameof(value))] string parameterName = "")
    {
        if (!(value >= 0 && value <= 1))
            throw Broken(Violation.OutOfDomain, parameterName, $"{parameterName} is {value}; it must lie between 0 and 1.");
    }

    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string parameterName = "")
    {
        if (!(value > 0 && double.IsFinite(value)))
            throw Broken(Violation.OutOfDomain, parameterName, $"{parameterName} is {value}; it must be a positive number.");
    }

    public static void NotNegative(
        ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string parameterName = "")
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= 0))
                throw Broken(Violation.OutOfDomain, parameterName,
                    $"{parameterName}[{i}] is {values[i]}; no value may be below 0.");
        }
    }

    public static void ZeroOrOne(
        ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string parameterName = "")
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not (0 or 1))
                throw Broken(double.IsFinite(values[i]) ? Violation.OutOfDomain : Violation.NotFinite, parameterName,
                    $"{parameterName}[{i}] is {values[i]}; every value must be 0 or 1.");
        }
    }

    public static void Probabilities(
        ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string parameterName = "")
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= 0 && values[i] <= 1))
                throw Broken(double.IsFinite(values[i]) ? Violation.OutOfDomain : Violation.NotFinite, parameterName,
                    $"{parameterName}[{i}] is {values[i]}; every value must be a probability.");
        }
    }

    public static void Counts(long successes, long trials, string successesName, string trialsName)
    {
        if (trials < 1)
            throw Broken(Violation.TooFewObservations, trialsName, $"{trialsName} is {trials}; it must be at least 1.");
        if (successes < 0 || successes > trials)
            throw Broken(Violation.OutOfDomain, successesName,
                $"{successesName} is {successes}; it must lie between 0 and {trialsName}, which is {trials}.");
    }

    /// <summary>The place of what bears a name.</summary>
    /// <param name="name">The name asked for.</param>
    /// <param name="known">What there is, in its order.</param>
    /// <param name="nameOf">Its name.</param>
    /// <param name="thing">What it is, in the singular: "column".</param>
    /// <param name="parameterName">The argument that gave the name.</param>
    public static int Known<T>(
        string name, IReadOnlyList<T> known, Func<T, string> nameOf, string thing, [CallerArgumentExpression(nameof(name))] string parameterName = "")
    {
        ArgumentNullException.ThrowIfNull(name, parameterName);
        for (var place = 0; place < known.Count; place++)
        {
            if (nameOf(known[place]) == name)
                return place;
        }
        throw Broken(Violation.OutOfDomain, parameterName,
            $"There is no {thing} \"{name}\"; there are {string.Join(", ", known.Select(it => $"\"{nameOf(it)}\""))}.");
    }

    /// <summary>For a need that only one method has; those that two have stand above.</summary>
    public static AssumptionException Broken(Violation violation, string parameterName, FormattableString message) =>
        new(violation, parameterName, message.ToString(CultureInfo.InvariantCulture));
}
