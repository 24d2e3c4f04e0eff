namespace ResearchKit.Tests.Display;

/// <summary>How .NET Interactive finds out to show an object: all by name, nothing by reference.</summary>
internal sealed class EngineLookup
{
    private readonly Dictionary<string, object> _formatters;

    /// <param name="type">The runtime type of what is shown. Attributes of its bases count, those of its interfaces do not.</param>
    public EngineLookup(Type type)
    {
        var attribute = type.GetCustomAttributes(inherit: true).SingleOrDefault(a => a.GetType().Name == "TypeFormatterSourceAttribute")
            ?? throw new InvalidOperationException($"{type} carries no TypeFormatterSourceAttribute.");
        var source = Activator.CreateInstance((Type)Property(attribute, "FormatterSourceType"))!;
        PreferredMimeTypes = (string[])Property(attribute, "PreferredMimeTypes");
        _formatters = ((IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters", [])!.Invoke(source, [])!)
            .ToDictionary(formatter => (string)Property(formatter, "MimeType"));
    }

    public IReadOnlyList<string> PreferredMimeTypes { get; }

    /// <summary>What the engine shows; null where the formatter says that it has no such form.</summary>
    public string? Show(object instance, string mimeType)
    {
        using var writer = new StringWriter();
        var formatter = _formatters[mimeType];
        var isWritten = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])!.Invoke(formatter, [instance, writer]);
        return isWritten is true ? writer.ToString() : null;
    }

    private static object Property(object of, string name) =>
        of.GetType().GetProperty(name)?.GetValue(of) ?? throw new InvalidOperationException($"{of.GetType()} has no {name}.");
}
