namespace ResearchKit.Notebooks.Parameters;

/// <summary>One parameter as the notebook declares it.</summary>
/// <param name="TypeText">The type as the cell's language writes it.</param>
public sealed record ParameterDeclaration(string Name, ParameterType Type, string TypeText);
