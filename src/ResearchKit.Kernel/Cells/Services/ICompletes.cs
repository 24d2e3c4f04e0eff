namespace ResearchKit.Kernel.Cells.Services;

/// <summary>An engine that knows what could be typed next. Optional: other languages offer nothing.</summary>
internal interface ICompletes
{
    /// <summary>Nothing is run for it, and the next cell finds all as it was.</summary>
    /// <param name="code">Code of the engine's language alone, as it stands in the cell.</param>
    /// <param name="cursor">UTF-16 characters of the code before the cursor.</param>
    Completions Complete(string code, int cursor);
}
