using DuckDB.NET.Native;
using Microsoft.Data.Analysis;
using ResearchKit.Data;
using ResearchKit.Data.Duck;
using ResearchKit.Kernel.Cells;

namespace ResearchKit.Kernel.Sql;

/// <summary>The database of a notebook's SQL cells: in memory, one for the process.</summary>
internal sealed class SqlSession
{
    /// <summary>Where an answer lies until it is a DataFrame.</summary>
    private const string Answer = "researchkit_answer";

    private const string DropAnswer = "drop table if exists temp." + Answer;

    private readonly DuckDatabase _database = DuckDatabase.Open(FileAccessOfSql.Allowed);

    public SqlSession() =>
        // One thread: sums of several come in the order in which they finish, and the last digits of a result with it.
        _database.Execute("set threads = 1; set TimeZone = 'UTC'; " + SqlFiles.StartListening);

    public DuckDatabase Database => _database;

    public SqlFiles Files => new(_database);

    public void Interrupt() => NativeMethods.Startup.DuckDBInterrupt(_database.Connection);

    /// <summary>Runs statements in their order.</summary>
    /// <param name="statements">At least one.</param>
    /// <param name="name">The table that the answer becomes, or null.</param>
    /// <returns>The answer of the last statement that has one, or null.</returns>
    /// <exception cref="SqlException">A statement failed; those before it have run.</exception>
    public DataFrame? Run(IReadOnlyList<SqlStatement> statements, string? name)
    {
        var last = statements[0];
        try
        {
            DataFrame? answer = null;
            foreach (var statement in statements)
            {
                Interruption.Check();
                last = statement;
                if (!Ask(statement))
                    continue;
                answer = Read(statement);
                // A later statement may list the tables.
                if (name is null)
                    TryExecute(DropAnswer);
            }
            if (name is not null && answer is not null)
                new SqlNames(_database).Replace(name, $"create table {SqlText.Name(name)} as from temp.{Answer}");
            return answer;
        }
        catch (DuckException e)
        {
            throw new SqlException(last, e.Text);
        }
        finally
        {
            TryExecute(DropAnswer);
        }
    }

    /// <summary>A table, a view or the value of an expression as it is now.</summary>
    /// <exception cref="DuckException">DuckDB fails on the way.</exception>
    /// <exception cref="InputException">A date lies outside the years 1 to 9999, or there are too many rows.</exception>
    public DataFrame Copy(string query)
    {
        try
        {
            _database.Execute($"create or replace temp table {Answer} as {query}");
            return ReadAnswer();
        }
        finally
        {
            TryExecute(DropAnswer);
        }
    }

    /// <summary>Rolls back a transaction that an error has left open: every further statement in it would fail.</summary>
    /// <returns>Whether there was one.</returns>
    public bool RollBack() => TryExecute("rollback");

    /// <summary>Runs one statement. Whether it has an answer, which then lies in the table of that name.</summary>
    private bool Ask(SqlStatement statement)
    {
        var word = statement.FirstWord.ToLowerInvariant();
        if (word is "install" or "load" or "force")
            throw new SqlException(statement, "Extensions are not loaded in SQL cells: nothing is fetched from a network.");
        using var result = new DuckResult(_database, statement.Text);
        // A call that only does something has an answer of no rows.
        return result.IsAnswer && (result.StoreIn(_database, Answer) > 0 || word is not ("call" or "pragma"));
    }

    private DataFrame Read(SqlStatement statement)
    {
        try
        {
            return ReadAnswer();
        }
        catch (InputException e)
        {
            throw new SqlException(statement, e.Message);
        }
    }

    private DataFrame ReadAnswer() =>
        ResultFrame.Read(_database, "temp." + Answer, ResultFrame.Describe(_database, "temp." + Answer), file: null, OtherTypes.AsText);

    private bool TryExecute(string sql)
    {
        try
        {
            _database.Execute(sql);
            return true;
        }
        catch (DuckException)
        {
            // Nothing was there, or an error of the cell has left a transaction that takes nothing but a rollback.
            return false;
        }
    }
}
