namespace ResearchKit.Synthesis;

/// <summary>A variable that another is made from, with the settings that govern how strongly.</summary>
/// <param name="Variable">The name of the variable that is read.</param>
/// <param name="Knobs">Settings by their property, such as AttentionByEffort or Platform.OrganicReach; none for a plain sum.</param>
internal sealed record Cause(string Variable, params string[] Knobs)
{
    public static implicit operator Cause(string variable) => new(variable);
}
