using Microsoft.AspNetCore.Html;
using ResearchKit.Kernel.Output;

namespace ResearchKit.Kernel.CSharp;

/// <summary>What every cell can call without a using: the names that .NET Interactive gives these things.</summary>
public static class CellDisplay
{
    internal static CellOutput? Output { get; set; }

    /// <summary>Shows an object in the cell's output, where it stands among what the cell prints.</summary>
    /// <param name="value">The object, or null.</param>
    /// <param name="mimeTypes">The forms to show it in; none for those that its type prefers.</param>
    public static void display(object? value, params string[] mimeTypes) =>
        Output?.Display(value, mimeTypes, isResult: false);

    /// <inheritdoc cref="display"/>
    public static void Display<T>(this T value, params string[] mimeTypes) => display(value, mimeTypes);

    /// <summary>Text that is HTML already, for <see cref="display"/> or as a result.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);
}
