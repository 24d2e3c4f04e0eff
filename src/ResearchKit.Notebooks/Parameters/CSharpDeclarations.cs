namespace ResearchKit.Notebooks.Parameters;

/// <summary><c>int n = 5;</c>, <c>var x = 0.5;</c>, <c>string[] names = ["a"];</c>, <c>var day = new DateOnly(2026, 1, 1);</c></summary>
internal sealed class CSharpDeclarations(IReadOnlyList<Token> tokens) : DeclarationReader(tokens)
{
    protected override IEnumerable<ParameterDeclaration> ReadStatement()
    {
        var first = Next;
        if (first.Kind != TokenKind.Name)
            throw new DeclarationFault(first.Line, $"{first} begins no plain declaration; need TYPE NAME = VALUE;");
        var type = TakeIf("var") ? null : TakeType();
        var all = new List<ParameterDeclaration>();
        do
        {
            var name = ExpectName();
            Expect("=");
            all.Add(Declared(name, type, TakeValue(type)));
        }
        while (TakeIf(","));
        Expect(";");
        return all;
    }

    protected override string Write(ParameterType type)
    {
        var item = type.Kind switch
        {
            ParameterKind.Date => "DateOnly",
            ParameterKind.Time => "DateTime",
            var simple => simple.ToString().ToLowerInvariant(),
        };
        return type.Shape switch
        {
            ParameterShape.Array => item + "[]",
            ParameterShape.List => $"List<{item}>",
            _ => item,
        };
    }

    private ParameterType TakeType()
    {
        var first = Next;
        var name = TakeQualifiedName();
        if (name is "List" && TakeIf("<"))
        {
            var item = KindOf(TakeQualifiedName(), first);
            Expect(">");
            return new ParameterType(item, ParameterShape.List);
        }
        var kind = KindOf(name, first);
        if (!TakeIf("["))
            return new ParameterType(kind, ParameterShape.Single);
        Expect("]");
        return new ParameterType(kind, ParameterShape.Array);
    }

    private static ParameterKind KindOf(string name, Token at) => name switch
    {
        "int" or "Int32" => ParameterKind.Int,
        "long" or "Int64" => ParameterKind.Long,
        "double" or "Double" => ParameterKind.Double,
        "bool" or "Boolean" => ParameterKind.Bool,
        "string" or "String" => ParameterKind.String,
        _ => DateKind(name) ?? throw new DeclarationFault(at.Line, $"{at} begins no plain declaration; need TYPE NAME = VALUE; {Kinds}."),
    };

    /// <returns>The type of the value, or null where it takes that of the variable.</returns>
    private ParameterType? TakeValue(ParameterType? wanted)
    {
        if (TakeIf("["))
        {
            SkipItems("]", wanted);
            return null;
        }
        return TakeIf("new") ? TakeNew(wanted) : Single(TakeScalar());
    }

    /// <summary>What stands behind new: a date, an array or a list.</summary>
    private ParameterType? TakeNew(ParameterType? wanted)
    {
        if (TakeIf("["))
        {
            Expect("]");
            Expect("{");
            return SkipItems("}", wanted) is { } item ? new ParameterType(item, ParameterShape.Array) : null;
        }
        var type = Next.Text == "(" ? wanted ?? throw Unexpected("a type") : TakeType();
        if (type.Shape == ParameterShape.Single)
        {
            if (type.Kind is not (ParameterKind.Date or ParameterKind.Time))
                throw Unexpected("a plain value");
            SkipNumbers();
            return type;
        }
        var hasArguments = type.Shape == ParameterShape.List && TakeIf("(");
        if (hasArguments)
            Expect(")");
        if (TakeIf("{"))
            SkipItems("}", type);
        else if (!hasArguments)
            throw Unexpected("'{'");
        return type;
    }

    private ParameterKind? SkipItems(string end, ParameterType? wanted)
    {
        ParameterKind? kind = null;
        while (!TakeIf(end))
        {
            var item = TakeIf("new")
                ? TakeNew(wanted is null ? null : wanted with { Shape = ParameterShape.Single })?.Kind
                : TakeScalar();
            // Numbers of several types become the widest of them, as in the language itself.
            kind = kind is null || item is ParameterKind.Double or ParameterKind.Long && kind < item ? item : kind;
            if (!TakeIf(",") && Next.Text != end)
                throw Unexpected($"',' or '{end}'");
        }
        return kind;
    }

    private ParameterKind TakeScalar()
    {
        if (TakeLiteral() is { } literal)
            return literal;
        var first = Next;
        if (first.Kind == TokenKind.Name && DateKind(TakeTypeOfCall()) is { } kind)
        {
            Expect("(");
            if (Next.Kind != TokenKind.Text)
                throw Unexpected("a text");
            Take();
            Expect(")");
            return kind;
        }
        throw new DeclarationFault(first.Line, $"{first} is no plain value: a literal, a date or a list of these is needed.");
    }

    /// <summary>DateOnly.Parse: the name before Parse, or an empty text.</summary>
    private string TakeTypeOfCall()
    {
        var (type, member) = ("", ExpectName().Text);
        while (TakeIf("."))
            (type, member) = (member, ExpectName().Text);
        return member == "Parse" ? type : "";
    }

    private static ParameterType Single(ParameterKind kind) => new(kind, ParameterShape.Single);
}
