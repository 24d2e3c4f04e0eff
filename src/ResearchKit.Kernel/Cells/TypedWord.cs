using System.Text;

namespace ResearchKit.Kernel.Cells.Services;

/// <summary>The word of a magic's line at whose end the cursor stands, read as <see cref="MagicCall"/> reads it.</summary>
/// <param name="Value">Without its quotation marks.</param>
/// <param name="Places">Where in the line each character of the value stands; and the cursor, at the end.</param>
/// <param name="IsQuoted">Whether a quotation mark is open at the cursor.</param>
/// <param name="Before">The finished words before it.</param>
internal sealed record TypedWord(string Value, IReadOnlyList<int> Places, bool IsQuoted, IReadOnlyList<string> Before)
{
    public int Start => Places[0];

    public string? Previous => Before.Count == 0 ? null : Before[^1];

    public static TypedWord At(string line, int cursor)
    {
        var before = new List<string>();
        var value = new StringBuilder();
        var places = new List<int>();
        var quote = '\0';
        var isWord = false;
        for (var i = 0; i < cursor; i++)
        {
            var c = line[i];
            if (quote != '\0' ? c == quote : c is '"' or '\'')
                (quote, isWord) = (quote == '\0' ? c : '\0', true);
            else if (quote == '\0' && char.IsWhiteSpace(c))
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
        return new TypedWord(value.ToString(), [.. places, cursor], quote != '\0', before);
    }
}
