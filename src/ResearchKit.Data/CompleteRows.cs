using Microsoft.Data.Analysis;
using ResearchKit.Data.Frames;
using ResearchKit.Data.Reading;
using ResearchKit.Display;

namespace ResearchKit.Data;

/// <summary>The rows of a table that have a value in each of some columns, with those columns as arrays.</summary>
public sealed class CompleteRows
{
    private readonly Dictionary<string, double[]> _numbers = [];
    private readonly Dictionary<string, string[]> _texts = [];
    private readonly HashSet<string> _dates = [];

    private CompleteRows(int[] rows, int droppedRows) => (Rows, DroppedRows) = (rows, droppedRows);

    /// <summary>The rows that are complete, by their place in the table from 0, ascending.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>How many rows of the table were left out.</summary>
    public int DroppedRows { get; }

    /// <summary>Finds the rows that lack none of the values.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="columns">Names of columns: numbers, texts, dates, or true and false.</param>
    /// <param name="policy">What happens to rows that lack a value.</param>
    /// <returns>The rows and their values.</returns>
    /// <exception cref="InputException">
    /// There is no such column, or a value is missing and the policy is <see cref="MissingPolicy.Refuse"/>.
    /// </exception>
    public static CompleteRows Of(DataFrame frame, IEnumerable<string> columns, MissingPolicy policy)
    {
        string[] names = [.. columns.Distinct()];
        var (numbers, texts) = (new Dictionary<string, double[]>(), new Dictionary<string, string?[]>());
        var all = Enumerable.Range(0, checked((int)frame.Rows.Count)).ToArray();
        foreach (var name in names)
        {
            if (IsNumeric(frame, name))
                numbers[name] = frame.Numbers(name);
            else
                texts[name] = frame.Texts(name);
        }
        var rows = Array.FindAll(all, row => names.All(name => HasValue(name, row)));
        if (rows.Length < all.Length && policy == MissingPolicy.Refuse)
        {
            var row = all.First(row => !names.All(name => HasValue(name, row)));
            throw new InputException(
                $"Row {NumberText.Count(row + 1L)} has no value ({NumberText.Count(all.Length - rows.Length)} of {NumberText.Count(all.Length)} rows lack one "
                + $"of {string.Join(", ", names.Select(Excerpt.Quote))}); MissingPolicy.DropPairwise leaves such rows out and counts them.",
                column: names.First(name => !HasValue(name, row)));
        }
        var complete = new CompleteRows(rows, all.Length - rows.Length);
        foreach (var (name, values) in numbers)
            complete._numbers[name] = Array.ConvertAll(rows, row => values[row]);
        foreach (var (name, values) in texts)
        {
            complete._texts[name] = Array.ConvertAll(rows, row => values[row]!);
            if (CanonicalColumn.Of(FrameColumns.Find(frame, name)) is DateTimeDataFrameColumn)
                complete._dates.Add(name);
        }
        return complete;

        bool HasValue(string name, int row) =>
            numbers.TryGetValue(name, out var values) ? !double.IsNaN(values[row]) : texts[name][row] is not null;
    }

    /// <summary>Whether a column holds numbers.</summary>
    /// <param name="column">One of the columns asked for.</param>
    public bool HoldsNumbers(string column) => _numbers.ContainsKey(column);

    /// <summary>The values of a column in the complete rows; true is 1 and false 0.</summary>
    /// <param name="column">One of the columns asked for.</param>
    /// <exception cref="InputException">The column holds texts or dates.</exception>
    public double[] Numbers(string column)
    {
        if (_numbers.TryGetValue(column, out var numbers))
            return numbers;
        var texts = Texts(column);
        var other = Array.FindIndex(texts, text => text is not ("true" or "false"));
        return other < 0
            ? Array.ConvertAll(texts, text => text == "true" ? 1.0 : 0.0)
            : throw new InputException(
                $"Row {NumberText.Count(Rows[other] + 1L)} is not a number: {CellNeed.Describe(texts[other], ColumnType.Number)}",
                column: column, value: texts[other]);
    }

    /// <summary>The values of a column in the complete rows as texts; numbers as they would stand in a CSV file.</summary>
    /// <param name="column">One of the columns asked for.</param>
    public string[] Texts(string column) => _texts.TryGetValue(column, out var texts)
        ? texts
        : Array.ConvertAll(_numbers[column], number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The values of a column as the levels of a category, whatever the column holds.</summary>
    /// <param name="column">One of the columns asked for.</param>
    /// <exception cref="InputException">No two rows share a level, as of an identifier.</exception>
    public string[] Levels(string column)
    {
        var texts = Texts(column);
        return texts.Length < 2 || texts.Distinct().Count() < texts.Length ? texts : throw new InputException(
            $"Each of the {NumberText.Count(texts.Length)} rows has a value of its own, as of an identifier; in a category rows share levels.",
            column: column, value: texts[0]);
    }

    /// <summary>
    /// The values of a column as the levels of a category, where nobody has said that it is one: it holds texts of which at
    /// most half read as numbers, or true and false.
    /// </summary>
    /// <param name="column">One of the columns asked for.</param>
    /// <exception cref="InputException">
    /// The column holds dates; most of its texts read as numbers, so that it is numbers with a slip; or no two rows share a level.
    /// </exception>
    public string[] ObviousLevels(string column)
    {
        var texts = Texts(column);
        if (_dates.Contains(column))
            throw new InputException(
                "The column holds dates, which are neither a number nor a category; make a column of what is meant, such as the days "
                + "since the first or the month, or have each date as a level by WithCategory.", column: column, value: texts.FirstOrDefault());
        bool[] isNumber = Array.ConvertAll(texts, CellNeed.IsNumber);
        var numbers = isNumber.Count(it => it);
        if (2 * numbers <= texts.Length)
            return Levels(column);
        var slip = Array.IndexOf(isNumber, false);
        throw slip < 0
            ? new InputException(
                $"All {NumberText.Count(numbers)} values are numbers, but the table holds them as text; make them numbers, or have them as levels "
                + "by WithCategory.", column: column, value: texts[0])
            : new InputException(
                $"Row {NumberText.Count(Rows[slip] + 1L)} is not a number, as {NumberText.Count(numbers)} of {NumberText.Count(texts.Length)} values are: "
                + $"{CellNeed.Describe(texts[slip], ColumnType.Number)} Mend or empty it, or have the values as levels by WithCategory.",
                column: column, value: texts[slip]);
    }

    private static bool IsNumeric(DataFrame frame, string name) =>
        CanonicalColumn.Of(FrameColumns.Find(frame, name)) is DoubleDataFrameColumn or Int64DataFrameColumn;
}
