namespace ResearchKit.Display;

/// <summary>
/// Names the class that makes formatters for the marked type. Notebook engines look this attribute up by its name, not
/// by its type; that is why the kit needs no reference to an engine.
/// </summary>
/// <remarks>Looked up on the runtime type and its bases, never on interfaces: mark every concrete type.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>What an engine shows, in this order. Without it an engine asks for text/html only.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
