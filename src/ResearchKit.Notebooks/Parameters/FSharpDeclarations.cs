namespace ResearchKit.Notebooks.Parameters;

/// <summary><c>let n = 5</c>, <c>let x: float = 0.5</c>, <c>let names = [ "a"; "b" ]</c>, <c>let day = System.DateOnly(2026, 1, 1)</c></summary>
internal sealed class FSharpDeclarations(IReadOnlyList<Token> tokens) : DeclarationReader(tokens)
{
    protected override IEnumerable<ParameterDeclaration> ReadStatement()
    {
        if (!TakeIf("let"))
            throw new DeclarationFault(Next.Line, $"{Next} begins no plain declaration; need let NAME = VALUE.");
        var name = ExpectName();
        var type = TakeIf(":") ? TakeType() : null;
        Expect("=");
        var value = TakeValue();
        // One or more, as the language allows it at the end of a line.
        while (TakeIf(";"))
        {
        }
        return [Declared(name, type, value)];
    }

    protected override string Write(ParameterType type)
    {
        var item = type.Kind switch
        {
            ParameterKind.Long => "int64",
            ParameterKind.Double => "float",
            ParameterKind.Date => "System.DateOnly",
            ParameterKind.Time => "System.DateTime",
            var simple => simple.ToString().ToLowerInvariant(),
        };
        return type.Shape switch
        {
            ParameterShape.Array => item + "[]",
            ParameterShape.List => item + " list",
            _ => item,
        };
    }

    private ParameterType TakeType()
    {
        var first = Next;
        var name = TakeQualifiedName();
        if (name is "list" or "array" && TakeIf("<"))
        {
            var item = KindOf(TakeQualifiedName(), first);
            Expect(">");
            return new ParameterType(item, name == "list" ? ParameterShape.List : ParameterShape.Array);
        }
        var kind = KindOf(name, first);
        if (TakeIf("list"))
            return new ParameterType(kind, ParameterShape.List);
        if (TakeIf("array"))
            return new ParameterType(kind, ParameterShape.Array);
        if (!TakeIf("["))
            return new ParameterType(kind, ParameterShape.Single);
        Expect("]");
        return new ParameterType(kind, ParameterShape.Array);
    }

    private static ParameterKind KindOf(string name, Token at) => name switch
    {
        "int" or "int32" => ParameterKind.Int,
        "int64" => ParameterKind.Long,
        "float" or "double" => ParameterKind.Double,
        "bool" => ParameterKind.Bool,
        "string" => ParameterKind.String,
        _ => DateKind(name) ?? throw new DeclarationFault(at.Line, $"{at} is no type of a parameter; {Kinds}."),
    };

    /// <returns>The type of the value, or null for an empty list.</returns>
    private ParameterType? TakeValue()
    {
        if (TakeIf("[|"))
            return SkipItems("|]") is { } item ? new ParameterType(item, ParameterShape.Array) : null;
        if (TakeIf("["))
            return SkipItems("]") is { } item ? new ParameterType(item, ParameterShape.List) : null;
        return new ParameterType(TakeScalar(), ParameterShape.Single);
    }

    /// <summary>Items end with a semicolon or with their line.</summary>
    private ParameterKind? SkipItems(string end)
    {
        ParameterKind? kind = null;
        while (!TakeIf(end))
        {
            var item = TakeScalar();
            kind ??= item;
            if (!TakeIf(";") && Next.Text != end && !IsOnNewLine)
                throw Unexpected($"';' or '{end}'");
        }
        return kind;
    }

    private ParameterKind TakeScalar()
    {
        if (TakeLiteral() is { } literal)
            return literal;
        var first = Next;
        TakeIf("new");
        if (Next.Kind == TokenKind.Name)
        {
            var (type, member) = ("", ExpectName().Text);
            while (TakeIf("."))
                (type, member) = (member, ExpectName().Text);
            if (DateKind(member) is { } made)
            {
                SkipNumbers();
                return made;
            }
            if (member == "Parse" && DateKind(type) is { } parsed)
            {
                SkipText();
                return parsed;
            }
        }
        throw new DeclarationFault(first.Line, $"{first} is no plain value: a literal, a date or a list of these is needed.");
    }

    private void SkipText()
    {
        var isInBrackets = TakeIf("(");
        if (Next.Kind != TokenKind.Text)
            throw Unexpected("a text");
        Take();
        if (isInBrackets)
            Expect(")");
    }
}
