using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Parameters;

/// <summary>How one language declares parameters and writes their values.</summary>
/// <param name="Reader">Reads the declarations of a cell.</param>
/// <param name="Write">A declaration with its value as code.</param>
internal sealed record ParameterLanguage(
    Func<IReadOnlyList<Token>, DeclarationReader> Reader, Func<ParameterDeclaration, JsonNode, string> Write)
{
    private static readonly ParameterLanguage CSharp = new(
        tokens => new CSharpDeclarations(tokens),
        (declaration, value) => $"{declaration.TypeText} {declaration.Name} = {CSharpValue(declaration.Type, value)};");

    private static readonly ParameterLanguage FSharp = new(
        tokens => new FSharpDeclarations(tokens),
        (declaration, value) => $"let {declaration.Name}: {declaration.TypeText} = {FSharpValue(declaration.Type, value)}");

    /// <param name="name">As metadata or a magic have it; null for the language of notebooks that name none.</param>
    public static ParameterLanguage? Of(string? name) => name?.ToLowerInvariant() switch
    {
        null or "csharp" or "c#" => CSharp,
        "fsharp" or "f#" => FSharp,
        _ => null,
    };

    private static string CSharpValue(ParameterType type, JsonNode value) => value is JsonArray items
        ? $"[{string.Join(", ", items.Select(item => CSharpScalar(type.Kind, item!)))}]"
        : CSharpScalar(type.Kind, value);

    private static string CSharpScalar(ParameterKind kind, JsonNode value) =>
        kind is ParameterKind.Date or ParameterKind.Time ? "new " + Date(kind, value) : Scalar(kind, value);

    private static string FSharpValue(ParameterType type, JsonNode value)
    {
        if (value is not JsonArray items)
            return FSharpScalar(type.Kind, value);
        var inside = string.Join("; ", items.Select(item => FSharpScalar(type.Kind, item!)));
        return type.Shape == ParameterShape.Array ? $"[| {inside} |]" : $"[ {inside} ]";
    }

    private static string FSharpScalar(ParameterKind kind, JsonNode value) =>
        kind is ParameterKind.Date or ParameterKind.Time ? "System." + Date(kind, value) : Scalar(kind, value);

    private static string Date(ParameterKind kind, JsonNode value)
    {
        var time = DateTime.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture);
        return kind == ParameterKind.Date
            ? string.Create(CultureInfo.InvariantCulture, $"DateOnly({time.Year}, {time.Month}, {time.Day})")
            : string.Create(CultureInfo.InvariantCulture, $"DateTime({time.Year}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute}, {time.Second})");
    }

    /// <summary>What both languages write in the same way.</summary>
    private static string Scalar(ParameterKind kind, JsonNode value) => kind switch
    {
        ParameterKind.Long => value.GetValue<long>().ToString(CultureInfo.InvariantCulture) + "L",
        ParameterKind.Double => Double(value.GetValue<double>()),
        ParameterKind.String => Quoted(value.GetValue<string>()),
        _ => value.ToJsonString(),
    };

    /// <summary>With a point or an exponent: F# takes 5 for a whole number.</summary>
    private static string Double(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    private static string Quoted(string text)
    {
        var code = new StringBuilder("\"");
        foreach (var c in text)
            _ = c switch
            {
                '"' => code.Append("\\\""),
                '\\' => code.Append("\\\\"),
                '\n' => code.Append("\\n"),
                '\r' => code.Append("\\r"),
                '\t' => code.Append("\\t"),
                // Control characters, and the line ends that only Unicode knows.
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' => code.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => code.Append(c),
            };
        return code.Append('"').ToString();
    }
}
