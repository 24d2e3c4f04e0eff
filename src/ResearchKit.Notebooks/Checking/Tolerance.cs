using System.Globalization;
using System.Text.RegularExpressions;

namespace ResearchKit.Notebooks.Checking;

/// <summary>
/// When two numbers are one: whole numbers when they are equal, others when they differ by no more than this share of
/// the larger one. Last digits differ between processors and libraries, and no reader minds.
/// </summary>
/// <param name="Relative">0 for equal numbers only.</param>
public sealed partial record Tolerance(double Relative)
{
    public static readonly Tolerance Default = new(1e-9);

    internal bool AreEqual(double a, double b) =>
        // Infinities of one sign differ by NaN, and an infinity from a number by no more than a share of itself.
        a.Equals(b) || (double.IsFinite(a - b) && Math.Abs(a - b) <= Relative * Math.Max(Math.Abs(a), Math.Abs(b)));

    /// <summary>Whether two texts differ in nothing but numbers that are equal.</summary>
    internal bool AreEqual(string a, string b)
    {
        if (a == b)
            return true;
        var (left, right) = (Number().Matches(a), Number().Matches(b));
        if (left.Count != right.Count)
            return false;
        var (atA, atB) = (0, 0);
        for (var i = 0; i < left.Count; i++)
        {
            var (x, y) = (left[i], right[i]);
            if (!a.AsSpan(atA, x.Index - atA).SequenceEqual(b.AsSpan(atB, y.Index - atB)) || !AreEqualNumbers(x.ValueSpan, y.ValueSpan))
                return false;
            (atA, atB) = (x.Index + x.Length, y.Index + y.Length);
        }
        return a.AsSpan(atA).SequenceEqual(b.AsSpan(atB));
    }

    /// <summary>Where the first number or character stands that differs, in each text.</summary>
    internal (int InA, int InB) FirstDifference(string a, string b)
    {
        var (left, right) = (Number().Matches(a), Number().Matches(b));
        var (atA, atB) = (0, 0);
        for (var i = 0; ; i++)
        {
            var (endA, endB) = (i < left.Count ? left[i].Index : a.Length, i < right.Count ? right[i].Index : b.Length);
            var same = a.AsSpan(atA, endA - atA).CommonPrefixLength(b.AsSpan(atB, endB - atB));
            if (same < Math.Max(endA - atA, endB - atB) || i >= left.Count || i >= right.Count
                || !AreEqualNumbers(left[i].ValueSpan, right[i].ValueSpan))
                return (atA + same, atB + same);
            (atA, atB) = (endA + left[i].Length, endB + right[i].Length);
        }
    }

    /// <summary>Of whole numbers every digit counts: they are counts and ids.</summary>
    private bool AreEqualNumbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.SequenceEqual(b)
        || ((a.ContainsAny('.', 'e', 'E') || b.ContainsAny('.', 'e', 'E'))
            && AreEqual(double.Parse(a, CultureInfo.InvariantCulture), double.Parse(b, CultureInfo.InvariantCulture)));

    // Digits within a word (x86) are letters, and versions (1.2.3) are text. A sign is text before the number, where it must
    // be the same. Only d.ddde+dd has an exponent: digits around an e are otherwise those of a hash.
    [GeneratedRegex("""
        (?<![\p{L}\p{N}_.])
        (?: [0-9] (?:\.[0-9]+)? [eE] [+-]? [0-9]+ (?![\p{L}\p{N}_])
          | (?: [0-9]{1,3} (?:,[0-9]{3})+ | [0-9]+ ) (?:\.[0-9]+)? (?!\.?[0-9]) )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Number();
}
