namespace ResearchKit.Synthesis;

/// <summary>Prepares one variable for one block of companies: a function from the place in the block to the value.</summary>
internal delegate Func<int, double> Mechanism(Block block);

/// <summary>One variable of the structural causal model: what it is made from, and how.</summary>
internal sealed record StructuralVariable(ColumnDescription Description, Cause[] Causes, Mechanism Mechanism)
{
    /// <summary>Unique in a model. A variable of a profile has one instance per platform, each with a stream of its own name.</summary>
    internal string Name { get; private init; } = Description.Name;

    /// <summary>The platform; null for what belongs to the company.</summary>
    internal string? Platform
    {
        get;
        init
        {
            field = value;
            Name = value is null ? Description.Name : MarketVariable.On(Description.Name, value);
        }
    }

    /// <summary>The settings of its level and spread, beside those of its causes.</summary>
    internal string[] Knobs { get; init; } = [];

    /// <summary>Whether causes are read as averages over everybody, and not as the company's own.</summary>
    internal bool ReadsCrowd { get; init; }

    /// <summary>What the values stand for where they are categories, numbered from 0.</summary>
    internal IReadOnlyList<string>? Labels { get; init; }

    /// <summary>The decimals to which values are rounded before anything else reads them; 0 where they are whole anyway.</summary>
    internal int Decimals => Description.Decimals ?? 0;

    internal bool Reads(string variable) => Array.Exists(Causes, cause => cause.Variable == variable);
}
