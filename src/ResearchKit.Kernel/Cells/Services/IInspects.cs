namespace ResearchKit.Kernel.Cells.Services;

/// <summary>An engine that knows what a name means. Optional: other languages say nothing.</summary>
internal interface IInspects
{
    /// <summary>Nothing is run for it, and the next cell finds all as it was.</summary>
    /// <param name="code">Code of the engine's language alone, as it stands in the cell.</param>
    /// <param name="cursor">UTF-16 characters of the code before the cursor.</param>
    /// <returns>Null where nothing is known.</returns>
    Description? Inspect(string code, int cursor);
}
