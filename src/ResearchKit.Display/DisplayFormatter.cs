namespace ResearchKit.Display;

/// <summary>Writes one MIME form of an <see cref="IDisplayable"/>. Engines bind to both members by name.</summary>
public sealed class DisplayFormatter(string mimeType)
{
    public string MimeType { get; } = mimeType;

    /// <summary>Writes the form, or returns false so that the engine tries its next formatter.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if ((instance as IDisplayable)?.Represent(MimeType) is not { } form)
            return false;
        writer.Write(form);
        return true;
    }
}
