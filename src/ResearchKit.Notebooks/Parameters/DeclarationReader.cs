using System.Globalization;

namespace ResearchKit.Notebooks.Parameters;

/// <summary>
/// Reads the plain declarations of a parameters cell. A grammar of its own rather than a compiler's: whoever starts an
/// engine has no compiler, and what a parameter may be is far less than what a language allows.
/// </summary>
internal abstract class DeclarationReader(IReadOnlyList<Token> tokens)
{
    protected const string Kinds = "there are int, long, double, bool, string, DateOnly, DateTime, and lists of these";

    private int _next;

    protected Token Next => tokens[_next];

    protected bool IsOnNewLine => _next > 0 && tokens[_next - 1].Line < Next.Line;

    /// <exception cref="DeclarationFault">Something else than a plain declaration stands in the cell, or a name twice.</exception>
    public IReadOnlyList<ParameterDeclaration> Read()
    {
        var all = new List<ParameterDeclaration>();
        while (Next.Kind != TokenKind.End)
        {
            var line = Next.Line;
            foreach (var declaration in ReadStatement())
            {
                if (all.Any(other => other.Name == declaration.Name))
                    throw new DeclarationFault(line, $"'{declaration.Name}' is declared twice.");
                all.Add(declaration);
            }
        }
        return all;
    }

    protected abstract IEnumerable<ParameterDeclaration> ReadStatement();

    /// <summary>How the language writes a type.</summary>
    protected abstract string Write(ParameterType type);

    /// <summary>The parameter of this name, whose type is that of its value where none is written.</summary>
    protected ParameterDeclaration Declared(Token name, ParameterType? written, ParameterType? ofValue)
    {
        var type = written ?? ofValue ?? throw new DeclarationFault(name.Line,
            $"the value of '{name.Text}' does not tell its type; write the type before or behind the name.");
        return new ParameterDeclaration(name.Text, type, Write(type));
    }

    protected Token Take()
    {
        var token = Next;
        if (token.Kind != TokenKind.End)
            _next++;
        return token;
    }

    protected bool TakeIf(string text)
    {
        if (Next.Text != text || Next.Kind is TokenKind.Text or TokenKind.End)
            return false;
        _next++;
        return true;
    }

    protected void Expect(string text)
    {
        if (!TakeIf(text))
            throw Unexpected($"'{text}'");
    }

    protected Token ExpectName() => Next.Kind == TokenKind.Name ? Take() : throw Unexpected("a name");

    protected DeclarationFault Unexpected(string need) => new(Next.Line, $"{Next} stands where {need} is needed.");

    /// <summary>Names joined by points, of which the last one counts: System.DateOnly is DateOnly.</summary>
    protected string TakeQualifiedName()
    {
        var name = ExpectName().Text;
        while (TakeIf("."))
            name = ExpectName().Text;
        return name;
    }

    /// <summary>A text, a truth value, a number with or without its sign; null where something else begins.</summary>
    protected ParameterKind? TakeLiteral()
    {
        if (Next.Kind == TokenKind.Text)
        {
            Take();
            return ParameterKind.String;
        }
        if (TakeIf("true") || TakeIf("false"))
            return ParameterKind.Bool;
        var isSigned = TakeIf("-") || TakeIf("+");
        if (Next.Kind == TokenKind.Number)
            return KindOf(Take());
        return isSigned ? throw Unexpected("a number") : null;
    }

    /// <summary>The arguments behind a date's type: whole numbers.</summary>
    protected void SkipNumbers()
    {
        Expect("(");
        do
        {
            if (Next.Kind != TokenKind.Number)
                throw Unexpected("a number");
            Take();
        }
        while (TakeIf(","));
        Expect(")");
    }

    protected static ParameterKind? DateKind(string name) => name switch
    {
        "DateOnly" => ParameterKind.Date,
        "DateTime" => ParameterKind.Time,
        _ => null,
    };

    private static ParameterKind KindOf(Token number)
    {
        var text = number.Text.Replace("_", "", StringComparison.Ordinal);
        var isHexadecimal = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || text.StartsWith("0b", StringComparison.OrdinalIgnoreCase);
        if (text[^1] is 'L' or 'l')
            return ParameterKind.Long;
        if (isHexadecimal)
            return ParameterKind.Int;
        if (text[^1] is 'd' or 'D' && double.TryParse(text[..^1], CultureInfo.InvariantCulture, out _))
            return ParameterKind.Double;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return ParameterKind.Int;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return ParameterKind.Long;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _)
            ? ParameterKind.Double
            : throw new DeclarationFault(number.Line, $"{number} is a number of a type that no parameter can have; {Kinds}.");
    }
}
