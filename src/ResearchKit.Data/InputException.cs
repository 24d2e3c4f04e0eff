using System.Globalization;
using ResearchKit.Data.Reading;

namespace ResearchKit.Data;

/// <summary>
/// What a user gave cannot be used as it is. <see cref="Exception.Message"/> is one line for the user, which names the
/// file, the line, the column, the value and what is needed; the properties hold the same for programs.
/// </summary>
/// <remarks>
/// A line is a physical line of the file, counted from 1. It is the line in which the row starts, except for an unclosed
/// quote (where the quote opens) and a byte that is not UTF-8 (where the byte stands).
/// </remarks>
// Compiled into the kernel too, whose cells must not see a second one beside that of the kit.
#if RESEARCHKIT_KERNEL
internal
#else
public
#endif
sealed class InputException : Exception
{
    /// <summary>Composes the message "file, line 3, column 'x': need".</summary>
    /// <param name="need">What is wrong and what is needed, as a sentence; line breaks in it are shown as escapes.</param>
    /// <param name="file">The file as the user named it; null where there is none.</param>
    /// <param name="line">The physical line, from 1; null where the whole file is at fault.</param>
    /// <param name="column">The name of the column; null where none is at fault.</param>
    /// <param name="value">The offending text in full; null where there is none.</param>
    /// <param name="cause">What was thrown beneath; null where nothing was.</param>
    public InputException(
        string need, string? file = null, long? line = null, string? column = null, string? value = null, Exception? cause = null)
        : base(Compose(need, file, line, column), cause)
    {
        File = file;
        Line = line;
        Column = column;
        Value = value;
    }

    /// <summary>The file as the user named it; null where there is none.</summary>
    public string? File { get; }

    /// <summary>The physical line, from 1; null where the whole file is at fault.</summary>
    public long? Line { get; }

    /// <summary>The name of the column; null where none is at fault.</summary>
    public string? Column { get; }

    /// <summary>The offending text in full; null where there is none.</summary>
    public string? Value { get; }

    private static string Compose(string need, string? file, long? line, string? column)
    {
        var place = new List<string>();
        if (file is not null)
            place.Add(file);
        if (line is { } number)
            place.Add("line " + number.ToString(CultureInfo.InvariantCulture));
        if (column is not null)
            place.Add("column " + Excerpt.Quote(column));
        return Excerpt.OneLine(place.Count == 0 ? need : string.Join(", ", place) + ": " + need);
    }
}
