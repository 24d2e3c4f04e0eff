using System.Globalization;
using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;

namespace ResearchKit.Kernel.Output;

/// <summary>The file forms of a displayed picture.</summary>
/// <param name="Name">The value of its property Name, or null.</param>
/// <param name="Svg">The drawing as SVG text, or null.</param>
/// <param name="Png">The drawing as Base64, or null.</param>
internal sealed record Figure(string? Name, string? Svg, string? Png)
{
    private const string SvgType = "image/svg+xml";
    private const string PngType = "image/png";

    /// <summary>The picture that an object is, or null for an object that is none.</summary>
    /// <param name="value">The displayed object.</param>
    /// <param name="shown">The forms in which it was displayed; the file forms may be others.</param>
    public static Figure? Of(object? value, IReadOnlyDictionary<string, string> shown)
    {
        if (value is null)
            return null;
        var svg = shown.GetValueOrDefault(SvgType) ?? Form(value, SvgType);
        var png = shown.GetValueOrDefault(PngType) ?? Form(value, PngType);
        return svg is null && png is null ? null : new Figure(NameOf(value), svg, png);
    }

    /// <summary>A form that the type has but does not prefer. The package throws where a type lacks a form; so ask its list.</summary>
    private static string? Form(object value, string mimeType)
    {
        var formatter = Formatter.RegisteredFormatters()
            .FirstOrDefault(candidate => candidate.MimeType == mimeType && candidate.Type.IsInstanceOfType(value));
        if (formatter is null)
            return null;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var context = new FormatContext(text);
        return formatter.Format(value, context) && text.ToString() is { Length: > 0 } form ? form : null;
    }

    private static string? NameOf(object value) =>
        value.GetType().GetProperty("Name", BindingFlags.Public | BindingFlags.Instance, null, typeof(string), [], null)
            ?.GetValue(value) as string;
}
