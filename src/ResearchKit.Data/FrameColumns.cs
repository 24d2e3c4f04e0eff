using Microsoft.Data.Analysis;
using ResearchKit.Data.Frames;
using ResearchKit.Data.Reading;
using ResearchKit.Display;

namespace ResearchKit.Data;

/// <summary>The columns of a table by name, as arrays. A wrong name lists the columns there are and the nearest ones.</summary>
public static class FrameColumns
{
    /// <summary>A column as doubles, missing values as NaN.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="name">The column, in its own case.</param>
    /// <returns>A new array, one value for each row.</returns>
    /// <exception cref="InputException">There is no such column, or it holds something that is not a number.</exception>
    public static double[] Numbers(this DataFrame frame, string name)
    {
        switch (CanonicalColumn.Of(Find(frame, name)))
        {
            case DoubleDataFrameColumn column:
                return Copy(column, value => value);
            case Int64DataFrameColumn column:
                return Copy(column, value => (double)value);
            case var column:
                var texts = Texts(frame, name);
                var row = Array.FindIndex(texts, text => text is not null);
                if (row < 0)
                    return [.. texts.Select(_ => double.NaN)];
                if (column is StringDataFrameColumn)
                    row = FirstWithoutNumber(texts, row);
                throw new InputException(
                    $"The column holds {TypeName(column)}; row {NumberText.Count(row + 1L)} is not a number: "
                    + CellNeed.Describe(texts[row]!, ColumnType.Number), column: name, value: texts[row]);
        }
    }

    /// <summary>A column as text, missing values as null. Numbers, dates and Booleans read as in a CSV file.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="name">The column, in its own case.</param>
    /// <returns>A new array, one text for each row.</returns>
    /// <exception cref="InputException">There is no such column.</exception>
    public static string?[] Texts(this DataFrame frame, string name)
    {
        var cells = Writing.CellText.Of(CanonicalColumn.Of(Find(frame, name)));
        var texts = new string?[frame.Rows.Count];
        for (var row = 0; row < texts.Length; row++)
            texts[row] = cells(row);
        return texts;
    }

    /// <summary>A column as dates, missing values as null.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="name">The column, in its own case.</param>
    /// <returns>A new array, one date for each row.</returns>
    /// <exception cref="InputException">There is no such column, or it holds something that is not a date.</exception>
    public static DateTime?[] Dates(this DataFrame frame, string name)
    {
        if (CanonicalColumn.Of(Find(frame, name)) is DateTimeDataFrameColumn column)
            return [.. column];
        var texts = Texts(frame, name);
        var row = Array.FindIndex(texts, text => text is not null);
        if (row < 0)
            return new DateTime?[texts.Length];
        throw new InputException(
            $"Row {NumberText.Count(row + 1L)} is not a date: {CellNeed.Describe(texts[row]!, ColumnType.Date)}", column: name, value: texts[row]);
    }

    /// <summary>Two columns of numbers, row by row.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="x">The one column.</param>
    /// <param name="y">The other column; it may be the same.</param>
    /// <param name="policy">What happens to rows that lack either value.</param>
    /// <returns>The pairs in the order of the table, and how many rows were left out.</returns>
    /// <exception cref="InputException">
    /// There is no such column, it holds something that is not a number, or a value is missing and the policy is
    /// <see cref="MissingPolicy.Refuse"/>.
    /// </exception>
    public static PairedNumbers PairedNumbers(this DataFrame frame, string x, string y, MissingPolicy policy)
    {
        var (first, second) = (Numbers(frame, x), Numbers(frame, y));
        var rows = new int[first.Length];
        var kept = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            if (!double.IsNaN(first[row]) && !double.IsNaN(second[row]))
                rows[kept++] = row;
        }
        var dropped = rows.Length - kept;
        if (dropped == 0)
            return new PairedNumbers(first, second, rows, 0);
        if (policy == MissingPolicy.Refuse)
        {
            var row = Enumerable.Range(0, rows.Length).First(r => double.IsNaN(first[r]) || double.IsNaN(second[r]));
            throw new InputException(
                $"Row {NumberText.Count(row + 1L)} has no value ({NumberText.Count(dropped)} of {NumberText.Count(rows.Length)} rows lack {Excerpt.Quote(x)} or "
                + $"{Excerpt.Quote(y)}); MissingPolicy.DropPairwise leaves such rows out and counts them.",
                column: double.IsNaN(first[row]) ? x : y);
        }
        Array.Resize(ref rows, kept);
        return new PairedNumbers(Array.ConvertAll(rows, row => first[row]), Array.ConvertAll(rows, row => second[row]), rows, dropped);
    }

    internal static DataFrameColumn Find(DataFrame frame, string name)
    {
        var index = frame.Columns.IndexOf(name);
        return index >= 0
            ? frame.Columns[index]
            : throw new InputException(ColumnNames.Missing(name, [.. frame.Columns.Select(column => column.Name)]), column: name);
    }

    private static double[] Copy<T>(PrimitiveDataFrameColumn<T> column, Func<T, double> toDouble)
        where T : unmanaged
    {
        var numbers = new double[column.Length];
        var row = 0;
        foreach (var buffer in column.GetReadOnlyDataBuffers())
        {
            // A column that was appended to has room behind its last value.
            var count = (int)Math.Min(buffer.Length, numbers.Length - row);
            foreach (var value in buffer.Span[..count])
                numbers[row++] = toDouble(value);
        }
        if (column.NullCount == 0)
            return numbers;
        for (row = 0; row < numbers.Length; row++)
        {
            if (!column.IsValid(row))
                numbers[row] = double.NaN;
        }
        return numbers;
    }

    private static int FirstWithoutNumber(string?[] texts, int firstText)
    {
        var row = Array.FindIndex(texts, text => text is not null && !CellNeed.IsNumber(text));
        return row < 0 ? firstText : row;
    }

    private static string TypeName(DataFrameColumn column) => column switch
    {
        DateTimeDataFrameColumn => "dates",
        BooleanDataFrameColumn => "true and false",
        _ => "text",
    };
}
