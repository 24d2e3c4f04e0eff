using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>A documentation comment as sentences.</summary>
/// <param name="Summary">Empty where there is none.</param>
/// <param name="Parts">Parameters, and what is returned under the name "returns".</param>
internal sealed partial record DocumentationComment(string Summary, IReadOnlyList<(string Name, string Text)> Parts)
{
    /// <param name="receiver">The parameter that stands before the dot of an extension method.</param>
    /// <returns>Null where the element tells nothing.</returns>
    public static DocumentationComment? Of(XElement member, string? receiver)
    {
        var parameters = member.Elements("typeparam").Concat(member.Elements("param"))
            .Select(element => (Name: (string?)element.Attribute("name") ?? "", Text: Text(element)));
        var returns = member.Elements("returns").Select(element => (Name: "returns", Text: Text(element)));
        var summary = string.Join(' ', member.Elements("summary").Select(Text));
        (string Name, string Text)[] parts = [.. parameters.Concat(returns).Where(part => part.Text.Length > 0 && part.Name != receiver)];
        return summary.Length == 0 && parts.Length == 0 ? null : new DocumentationComment(summary, parts);
    }

    private static string Text(XElement element) => Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref", IsEmpty: true } named => Name(named),
        XElement { Name.LocalName: "para" or "item" or "br" } block => $" {Text(block)} ",
        XElement other => Text(other),
        _ => "",
    };

    /// <summary>The name that an element refers to, without what is around it: "M:System.String.Trim(System.Char)" is Trim.</summary>
    private static string Name(XElement element)
    {
        if (element.Attribute("cref")?.Value is not { } id)
            return element.Attribute("name")?.Value ?? element.Attribute("langword")?.Value ?? element.Attribute("href")?.Value ?? "";
        var name = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0];
        var last = name[(name.LastIndexOf('.') + 1)..].Split('`')[0];
        // A constructor is called by its type.
        return last == "#ctor" ? name.Split('.')[^2].Split('`')[0] : last;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
