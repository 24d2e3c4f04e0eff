namespace ResearchKit.Notebooks.Parameters;

/// <summary>Parameters that a notebook cannot be run with; known before anything runs.</summary>
public sealed class ParameterException(string message) : Exception(message)
{
    /// <summary>The name that the notebook does not declare, where that is the fault; else null.</summary>
    public string? Unknown { get; init; }

    /// <summary>The names that it does declare, where one is unknown.</summary>
    public IReadOnlyList<string> Declared { get; init; } = [];

    internal static ParameterException UnknownName(string place, string name, IEnumerable<string> declared) =>
        new($"{place}there is no parameter '{name}'.") { Unknown = name, Declared = [.. declared] };
}
