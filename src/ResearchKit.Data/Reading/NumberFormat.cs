namespace ResearchKit.Data.Reading;

/// <summary>How numbers are written in a file. No decimal mark: each column shows by its numbers which of the two it uses.</summary>
internal readonly record struct NumberFormat(char? DecimalMark, char? ThousandsMark)
{
    /// <exception cref="ArgumentException">A mark is none of those that numbers are written with, or stands for both.</exception>
    public static NumberFormat For(CsvOptions options, char delimiter)
    {
        var (mark, groups) = (options.DecimalMark, options.ThousandsMark);
        if (mark is not (null or '.' or ','))
            throw new ArgumentException($"The decimal mark is '.' or ','; got '{mark}'.", nameof(options));
        if (groups is not (null or '.' or ',' or ' ' or '\''))
            throw new ArgumentException($"The thousands mark is '.', ',', a space or '\\''; got '{groups}'.", nameof(options));
        if (mark is not null && mark == groups)
            throw new ArgumentException($"The decimal mark and the thousands mark are both '{mark}'; they must differ.", nameof(options));
        mark ??= groups switch
        {
            ',' => '.',
            '.' => ',',
            _ => delimiter == ';' ? null : '.',
        };
        return new NumberFormat(mark, groups);
    }
}
