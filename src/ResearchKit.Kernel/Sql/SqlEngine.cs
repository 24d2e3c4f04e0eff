using ResearchKit.Kernel.Cells;
using ResearchKit.Kernel.Libraries;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Sql;

/// <summary>Runs SQL cells on one DuckDB database in memory, which begins with the first cell or the first value shared into it.</summary>
internal sealed class SqlEngine : ICellEngine, IHoldsValues
{
    internal const string Usage = "#!sql [--name NAME]";

    private readonly SqlSession _session;
    private readonly SqlValues _values;

    public SqlEngine(NotebookLibraries libraries)
    {
        libraries.OpenFrames();
        _session = new SqlSession();
        _values = new SqlValues(_session);
    }

    public IReadOnlyList<SharedValue> Values => _values.All;

    public ErrorEvent? Execute(CodePart part, CellContext context)
    {
        var arguments = part.Opening?.Arguments(Usage, "--name").WithoutWords();
        var name = arguments?.Option("--name");
        if (name == "")
            throw arguments!.Refused("A name is needed.");
        try
        {
            var statements = SqlStatement.Split(part.Text, part.Line);
            var answer = statements.Count == 0 ? null : SqlThread.Run(() => _session.Run(statements, name), _session.Interrupt);
            if (answer is not null)
                context.Output.Display(answer, [], isResult: true);
            else if (name is not null)
                throw arguments!.Refused($"No statement of the cell has an answer that could be named '{name}'.");
            return null;
        }
        catch (SqlException e)
        {
            var error = e.ToEvent(context);
            return _session.RollBack() ? error with { Trace = [.. error.Trace, "The open transaction was rolled back."] } : error;
        }
        finally
        {
            _session.Files.Tell(context.Output);
        }
    }

    public SharedValue? Find(string name) => _values.Find(name);

    public void Set(SharedValue value) => _values.Set(value);
}
