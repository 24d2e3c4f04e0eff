using System.Collections.Immutable;

namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>The observed variables of a design by name.</summary>
internal sealed record Variables(int Rows, ImmutableDictionary<string, Variable> ByName)
{
    public static Variables Of(int rows) => new(rows, ImmutableDictionary.Create<string, Variable>(StringComparer.Ordinal));

    public Variables With(string name, Variable variable) => this with { ByName = ByName.SetItem(name, variable) };

    public double[] Numbers(string name) => ((NumberVariable)ByName[name]).Values;

    public CategoryVariable Category(string name) => (CategoryVariable)ByName[name];
}
