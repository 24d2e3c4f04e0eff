using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ResearchKit.Notebooks.Documents;

/// <summary>Checks the ids of a notebook's cells, and gives one to each cell that has none.</summary>
internal sealed partial class CellIds(string file)
{
    private readonly Dictionary<string, int> _cellOf = new(StringComparer.Ordinal);

    public string Accept(string? id, int number, CellType type, string source)
    {
        // Files before nbformat 4.5 have no ids. Random ones would make two runs of a file differ.
        id ??= Derived(number, type, source);
        if (!Allowed().IsMatch(id))
            throw new NotebookFormatException(file, $"cell {number}",
                $"id is \"{id}\"; need 1 to 64 of the characters a-z, A-Z, 0-9, - and _.");
        if (!_cellOf.TryAdd(id, number))
            throw new NotebookFormatException(file, $"cell {number}",
                $"id \"{id}\" is also the id of cell {_cellOf[id]}; ids are unique in a notebook.");
        return id;
    }

    private static string Derived(int number, CellType type, string source)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{number}\n{type}\n{source}")));
        return Convert.ToHexStringLower(hash.AsSpan(0, 6));
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]{1,64}\z")]
    private static partial Regex Allowed();
}
