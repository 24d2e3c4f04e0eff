namespace ResearchKit.Display;

/// <summary>Makes the formatters of every <see cref="IDisplayable"/>, in the shape that notebook engines expect.</summary>
public sealed class DisplayFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() => MimeTypes.All.Select(mimeType => new DisplayFormatter(mimeType));
}
