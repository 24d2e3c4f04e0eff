using Microsoft.Data.Analysis;

namespace ResearchKit.Synthesis;

/// <summary>Puts the frames of a table one below the other.</summary>
internal static class FrameJoin
{
    internal static DataFrame Of(IReadOnlyList<ColumnDescription> columns, IReadOnlyList<DataFrame> parts)
    {
        if (parts.Count == 1)
            return parts[0];
        var frame = new DataFrame();
        foreach (var column in columns)
        {
            var joined = parts[0].Columns[column.Name].Clone();
            foreach (var part in parts.Skip(1))
                Append(joined, part.Columns[column.Name]);
            frame.Columns.Add(joined);
        }
        return frame;
    }

    private static void Append(DataFrameColumn to, DataFrameColumn from)
    {
        if (AppendValues<long>(to, from) || AppendValues<double>(to, from) || AppendValues<DateTime>(to, from))
            return;
        if (to is not StringDataFrameColumn texts)
            throw new NotSupportedException($"Columns of type {to.DataType.Name} cannot be joined.");
        foreach (var text in (StringDataFrameColumn)from)
            texts.Append(text);
    }

    private static bool AppendValues<T>(DataFrameColumn to, DataFrameColumn from)
        where T : unmanaged
    {
        if (to is not PrimitiveDataFrameColumn<T> values)
            return false;
        foreach (var value in (PrimitiveDataFrameColumn<T>)from)
            values.Append(value);
        return true;
    }
}
