using System.Globalization;
using System.Runtime.CompilerServices;
using ResearchKit.Data.Frames;

namespace ResearchKit.Data.Reading;

/// <summary>A cell read as a number.</summary>
internal struct NumberCell
{
    public long Whole;
    public double Value;

    /// <summary>The mark between digits that was taken as the decimal mark; '\0' where there is none.</summary>
    public char Mark;

    /// <summary>Whether the mark could as well set off one group of thousands: 1,234 but not 0,234 or 12,5.</summary>
    public bool IsGroupLike;

    private static readonly double[] PowersOfTen =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>
    /// [sign] digits [mark digits] [e [sign] digits], spaces around it. "5." and ".5" are numbers; 1_000, 0x10, inf, 007,
    /// 1e400 and whole numbers beyond 2^53 are not.
    /// </summary>
    // Hot from its first call: without this, half of a million cells pass through unoptimised code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static NumberKind Parse(ReadOnlySpan<byte> cell, NumberFormat format, out NumberCell number)
    {
        number = default;
        var i = 0;
        var end = cell.Length;
        while (i < end && cell[i] == ' ')
            i++;
        while (end > i && cell[end - 1] == ' ')
            end--;
        var start = i;
        if (i < end && cell[i] is (byte)'-' or (byte)'+')
            i++;
        var isNegative = i > start && cell[start] == '-';

        var digitsStart = i;
        long digits = 0;
        var digitCount = 0;
        var groups = 0;
        var lastGroup = 0;
        while (i < end)
        {
            var d = (uint)(cell[i] - '0');
            if (d <= 9)
            {
                digits = digitCount < 18 ? digits * 10 + d : digits;
                digitCount++;
            }
            else if (format.ThousandsMark is { } mark && cell[i] == mark)
            {
                // The first group has one to three digits, each later one exactly three.
                var size = digitCount - lastGroup;
                if (size > 3 || size == 0 || (groups > 0 && size != 3))
                    return NumberKind.None;
                groups++;
                lastGroup = digitCount;
            }
            else
                break;
            i++;
        }
        if (groups > 0 && digitCount - lastGroup != 3)
            return NumberKind.None;
        var wholeCount = digitCount;
        var hasLeadingZero = wholeCount > 1 && cell[digitsStart] == '0';

        if (i < end && IsDecimalMark(cell[i], format))
        {
            number.Mark = (char)cell[i++];
            while (i < end && (uint)(cell[i] - '0') is <= 9 and var d)
            {
                digits = digitCount < 18 ? digits * 10 + d : digits;
                digitCount++;
                i++;
            }
        }
        if (digitCount == 0 || hasLeadingZero)
            return NumberKind.None;
        var hasExponent = i < end && cell[i] is (byte)'e' or (byte)'E';
        if (hasExponent && !SkipExponent(cell[..end], ref i))
            return NumberKind.None;
        if (i != end)
            return NumberKind.None;

        var fractionCount = digitCount - wholeCount;
        number.IsGroupLike = number.Mark != '\0' && !hasExponent && fractionCount == 3
            && wholeCount is >= 1 and <= 3 && cell[digitsStart] != '0';
        if (number.Mark == '\0' && !hasExponent && !(isNegative && digits == 0))
        {
            if (digitCount > 18 || digits > WholeNumbers.Largest)
                return NumberKind.None;
            number.Whole = isNegative ? -digits : digits;
            number.Value = number.Whole;
            return NumberKind.Whole;
        }
        // Fifteen digits and a power of ten up to 22 are exact doubles, so their quotient is rounded once (Clinger 1990).
        if (!hasExponent && digitCount <= 15)
            number.Value = digits / PowersOfTen[fractionCount];
        else if (!ParseSlowly(cell[digitsStart..end], format, number.Mark, out number.Value))
            return NumberKind.None;
        if (isNegative)
            number.Value = -number.Value;
        return NumberKind.Fraction;
    }

    private static bool IsDecimalMark(byte b, NumberFormat format) =>
        format.DecimalMark is { } mark ? b == mark : b is (byte)'.' or (byte)',';

    private static bool SkipExponent(ReadOnlySpan<byte> cell, ref int i)
    {
        i++;
        if (i < cell.Length && cell[i] is (byte)'-' or (byte)'+')
            i++;
        var digits = cell[i..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var count = digits < 0 ? cell.Length - i : digits;
        i += count;
        return count > 0;
    }

    private static bool ParseSlowly(ReadOnlySpan<byte> unsigned, NumberFormat format, char mark, out double value)
    {
        Span<byte> plain = unsigned.Length <= 256 ? stackalloc byte[unsigned.Length] : new byte[unsigned.Length];
        var length = 0;
        foreach (var b in unsigned)
        {
            if (format.ThousandsMark is not { } groups || b != groups)
                plain[length++] = b == mark ? (byte)'.' : b;
        }
        return double.TryParse(plain[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }
}
