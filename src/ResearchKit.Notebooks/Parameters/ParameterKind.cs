namespace ResearchKit.Notebooks.Parameters;

/// <summary>What one value of a parameter is.</summary>
public enum ParameterKind
{
    /// <summary>32 bits.</summary>
    Int,

    /// <summary>64 bits.</summary>
    Long,
    Double,
    Bool,
    String,

    /// <summary>A day, without a time: DateOnly.</summary>
    Date,

    /// <summary>A day and a time, without an offset: DateTime.</summary>
    Time,
}

/// <summary>Whether a parameter is one value or several.</summary>
public enum ParameterShape
{
    Single,
    Array,

    /// <summary>List&lt;T&gt; in C#, list in F#.</summary>
    List,
}
