namespace ResearchKit.Display;

/// <summary>The head of a <see cref="Table"/> column: its name and the side its cells are set flush to.</summary>
public sealed record Column(string Name, bool IsNumeric)
{
    public static Column Text(string name) => new(name, IsNumeric: false);

    public static Column Number(string name) => new(name, IsNumeric: true);
}
