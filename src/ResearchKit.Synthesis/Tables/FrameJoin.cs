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
        switch (to, from)
        {
            case (Int64DataFrameColumn a, Int64DataFrameColumn b):
                foreach (var value in b)
                    a.Append(value);
                break;
            case (DoubleDataFrameColumn a, DoubleDataFrameColumn b):
                foreach (var value in b)
                    a.Append(value);
                break;
            case (DateTimeDataFrameColumn a, DateTimeDataFrameColumn b):
                foreach (var value in b)
                    a.Append(value);
                break;
            case (StringDataFrameColumn a, StringDataFrameColumn b):
                foreach (var value in b)
                    a.Append(value);
                break;
            default:
                throw new NotSupportedException($"Columns of type {to.DataType.Name} and {from.DataType.Name} cannot be joined.");
        }
    }
}
