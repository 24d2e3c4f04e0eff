using System.Globalization;
using System.Text;

namespace ResearchKit.Charts.Lettering;

/// <summary>Which way a character runs.</summary>
internal enum Script
{
    Neutral,
    LeftToRight,
    RightToLeft,
    Number,
}

internal static class Scripts
{
    public static Script Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DecimalDigitNumber => Script.Number,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter =>
            IsRightToLeft(rune.Value) ? Script.RightToLeft : Script.LeftToRight,
        _ => Script.Neutral,
    };

    /// <summary>The direction of a whole line is that of its first letter.</summary>
    public static bool RunsRightToLeft(string line) =>
        line.EnumerateRunes().Select(Of).FirstOrDefault(script => script is Script.LeftToRight or Script.RightToLeft)
            == Script.RightToLeft;

    /// <summary>The blocks of Hebrew, Arabic and their presentation forms.</summary>
    private static bool IsRightToLeft(int code) =>
        code is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF);
}
