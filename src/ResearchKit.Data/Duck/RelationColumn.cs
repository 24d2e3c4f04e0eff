namespace ResearchKit.Data.Duck;

/// <summary>A column of a relation, with its type as DuckDB writes it.</summary>
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
