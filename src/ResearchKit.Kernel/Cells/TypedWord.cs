using System.Text;

namespace ResearchKit.Kernel.Cells;

/// <summary>The word of a magic's line at whose end the cursor stands. A word ends at a blank that is not in quotes.</summary>
/// <param name="Value">Without its quotation marks.</param>
/// <param name="Places">Where in the line each character of the value stands; and the cursor, at the end.</param>
/// <param name="Quote">The quotation mark that is open at the cursor, or null.</param>
/// <param name="IsThere">False behind a blank, where none has begun. One that has may be empty: "".</param>
/// <param name="Before">The finished words before it.</param>
internal sealed record TypedWord(string Value, IReadOnlyList<int> Places, char? Quote, bool IsThere, IReadOnlyList<string> Before)
{
    public int Start => Places[0];

    public bool IsQuoted => Quote is not null;

    public string? Previous => Before.Count == 0 ? null : Before[^1];

    public static TypedWord At(string line, int cursor)
    {
        var before = new List<string>();
        var value = new StringBuilder();
        var places = new List<int>();
        char? quote = null;
        var isWord = false;
        for (var i = 0; i < cursor; i++)
        {
            var c = line[i];
            if (quote is null ? c is '"' or '\'' : c == quote)
                (quote, isWord) = (quote is null ? c : null, true);
            else if (quote is null && char.IsWhiteSpace(c))
            {
                if (isWord)
                    before.Add(value.ToString());
                value.Clear();
                places.Clear();
                isWord = false;
            }
            else
            {
                value.Append(c);
                places.Add(i);
                isWord = true;
            }
        }
        return new TypedWord(value.ToString(), [.. places, cursor], quote, isWord, before);
    }
}
