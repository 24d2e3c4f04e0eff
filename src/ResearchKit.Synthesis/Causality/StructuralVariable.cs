namespace ResearchKit.Synthesis;

/// <summary>Prepares one variable for one block of companies: a function from the place in the block to the value.</summary>
internal delegate Func<int, double> Mechanism(Block block);

/// <summary>One variable of the structural causal model: what it is made from, and how.</summary>
internal sealed record StructuralVariable(ColumnDescription Description, string[] Causes, Mechanism Mechanism)
{
    internal string Name => Description.Name;

    /// <summary>The decimals to which values are rounded before anything else reads them; 0 where they are whole anyway.</summary>
    internal int Decimals => Description.Decimals ?? 0;
}
