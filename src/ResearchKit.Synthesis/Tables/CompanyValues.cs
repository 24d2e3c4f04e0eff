namespace ResearchKit.Synthesis;

/// <summary>What is known of one company when its detail rows are drawn.</summary>
/// <param name="Id">The company_id, from 1.</param>
/// <param name="Place">Its place in the columns.</param>
/// <param name="Columns">Columns of a block.</param>
internal readonly record struct CompanyValues(int Id, int Place, IReadOnlyDictionary<string, double[]> Columns)
{
    /// <summary>The value of a variable, with the platform where it belongs to a profile.</summary>
    internal double this[string variable] => Columns[variable][Place];
}
