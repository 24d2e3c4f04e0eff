namespace ResearchKit.Kernel.Cells.Magics;

/// <summary>Takes a value out of one language and puts it into another.</summary>
internal static class Sharing
{
    /// <exception cref="MagicException">There is no such language, it has no such value, or the other one cannot hold it.</exception>
    public static SharedValue Take(string from, string name, CellContext context, MagicArguments arguments)
    {
        var language = Languages.Of(from) ?? throw arguments.Refused(
            $"There is no language '{from}'. Values come from {string.Join(", ", Holders)}.");
        if (!Holders.Contains(language))
            throw arguments.Refused($"Cells in {language} leave no values. Values come from {string.Join(", ", Holders)}.");
        var values = (IHoldsValues)context.Engines.Of(language);
        try
        {
            if (values.Find(name) is { } value)
                return value;
        }
        catch (ShareException e)
        {
            throw arguments.Refused(e.Message);
        }
        var known = values.Values.Select(held => held.Name).ToArray();
        throw arguments.Refused(known.Length == 0
            ? $"There is no '{name}' in {language}: no cell of it has named a value yet."
            : $"There is no '{name}' in {language}. There are: {string.Join(", ", known)}.");
    }

    public static void Give(string language, SharedValue value, CellContext context, MagicArguments arguments)
    {
        if (!Holders.Contains(language) || context.Engines.Of(language) is not IHoldsValues values)
            throw arguments.Refused($"A cell in {language} can hold no values.");
        try
        {
            values.Set(value);
        }
        catch (ShareException e)
        {
            throw arguments.Refused(e.Message);
        }
    }

    /// <summary>The languages whose cells leave values.</summary>
    public static readonly string[] Holders = [Languages.CSharp, Languages.FSharp, Languages.Sql, Languages.Value];
}
