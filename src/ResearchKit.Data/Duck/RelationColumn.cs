namespace ResearchKit.Data.Duck;

/// <param name="Sql">The type, as DuckDB writes it.</param>
internal sealed record RelationColumn(string Name, string Sql)
{
    public bool IsUtc => Sql is "TIMESTAMP WITH TIME ZONE";
}

/// <summary>What becomes of columns that no column of a DataFrame holds: lists, structures, times of day.</summary>
internal enum OtherTypes
{
    Refused,

    /// <summary>As DuckDB writes them.</summary>
    AsText,
}
