using System.Globalization;
using System.Text;

namespace ResearchKit.Notebooks.Publishing;

/// <summary>File names that every file system takes, each given out once.</summary>
internal sealed class FileNames
{
    private const int LongestName = 80;

    // A Mac or a Windows disk takes "A.png" and "a.png" for one file.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name itself as far as it can be one; a second of the same name gets -2.</summary>
    public string Next(string name) => NextAsItIs(Sanitised(name));

    /// <summary>The same for a name that is known to be one.</summary>
    public string NextAsItIs(string safe)
    {
        var result = safe;
        for (var n = 2; !_taken.Add(result); n++)
            result = string.Create(CultureInfo.InvariantCulture, $"{safe}-{n}");
        return result;
    }

    /// <summary>Letters, digits, _ and inner dots stay; whatever else becomes one hyphen.</summary>
    public static string Sanitised(string name)
    {
        var safe = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '.' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
                safe.Append(rune);
            else if (safe.Length > 0 && safe[^1] != '-')
                safe.Append('-');
            if (safe.Length >= LongestName)
                break;
        }
        var result = safe.ToString().Trim('-', '.');
        return result.Length == 0 ? "figure" : IsDeviceOfWindows(result) ? "_" + result : result;
    }

    private static bool IsDeviceOfWindows(string name)
    {
        var stem = name.Split('.')[0].ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL"
            || (stem.Length == 4 && stem[3] is >= '1' and <= '9' && stem[..3] is "COM" or "LPT");
    }
}
