using Microsoft.Data.Analysis;
using ResearchKit.Data;
using ResearchKit.Data.Duck;
using ResearchKit.Kernel.Cells;

namespace ResearchKit.Kernel.Sql;

/// <summary>Tables, views and variables as values that cells of other languages share.</summary>
internal sealed class SqlValues(SqlSession session)
{
    /// <summary>Where a value lies until it has its name.</summary>
    private const string Incoming = "researchkit_incoming";

    private readonly SqlNames _names = new(session.Database);

    /// <summary>Descriptions: to list a table does not copy it.</summary>
    public IReadOnlyList<SharedValue> All =>
        [.. _names.All.Select(name => new SharedValue(name.Name, Described(name), name.Kind == "variable" ? typeof(object) : FrameType))];

    public SharedValue? Find(string name)
    {
        if (_names.Find(name) is not { } found)
            return null;
        try
        {
            if (found.Kind == "variable")
                return Variable(name, Copy($"select getvariable({SqlText.Text(found.Name)}) as value"));
            var frame = Copy("from " + SqlText.Name(found.Name));
            return new SharedValue(name, frame, FrameType);
        }
        catch (Exception e) when (e is DuckException or InputException)
        {
            throw new ShareException($"'{name}' cannot be had of SQL: {e.Message}");
        }
        finally
        {
            // A view may read files.
            session.Files.Tell(CellDisplay.Console?.Output);
        }
    }

    public void Set(SharedValue value)
    {
        if (string.IsNullOrWhiteSpace(value.Name))
            throw new ShareException("A name is needed.");
        var isOne = RowsFrame.IsSimple(value.Value?.GetType());
        var frame = value.Value as DataFrame ?? RowsFrame.Of(value.Name, isOne ? new[] { value.Value } : value.Value);
        try
        {
            Create(value.Name, frame);
            _names.Replace(value.Name, isOne
                ? $"set variable {SqlText.Name(value.Name)} = (select value from {Incoming})"
                : $"alter table {Incoming} rename to {SqlText.Name(value.Name)}");
        }
        catch (DuckException e)
        {
            throw new ShareException($"'{value.Name}' cannot be had in SQL: {e.Message}");
        }
        finally
        {
            session.Database.Execute("drop table if exists " + Incoming);
        }
    }

    // Not a field: the type is loaded once the engine has opened its library.
    private static Type FrameType => typeof(DataFrame);

    private static string Described(SqlName name) => name.Columns switch
    {
        null => "a variable",
        1 => $"a {name.Kind} of 1 column",
        var columns => FormattableString.Invariant($"a {name.Kind} of {columns} columns"),
    };

    private static SharedValue Variable(string name, DataFrame frame)
    {
        var value = frame.Columns[0][0];
        return new SharedValue(name, value, value?.GetType() ?? typeof(object));
    }

    private DataFrame Copy(string query) => SqlThread.Run(() => session.Copy(query), session.Interrupt);

    private void Create(string name, DataFrame frame)
    {
        if (frame.Columns.Count == 0)
            throw new ShareException($"'{name}' has no columns: a table needs at least one.");
        try
        {
            FrameTable.Create(session.Database, Incoming, frame);
        }
        catch (ArgumentException e)
        {
            // A column that holds neither numbers nor text, dates or true and false.
            throw new ShareException($"'{name}' cannot be had in SQL: {e.Message.Split(" (Parameter", 2)[0]}");
        }
    }
}
