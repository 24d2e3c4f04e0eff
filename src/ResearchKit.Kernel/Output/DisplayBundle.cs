using Microsoft.DotNet.Interactive.Formatting;

namespace ResearchKit.Kernel.Output;

/// <summary>All forms of one displayed object, made as .NET Interactive makes them, in the order its type prefers.</summary>
internal static class DisplayBundle
{
    public const string Text = "text/plain";

    static DisplayBundle() => FrameTable.RegisterWhenLoaded();

    /// <summary>MIME type to content; text/plain is always among them, so that a terminal has something to show.</summary>
    public static IReadOnlyDictionary<string, string> Of(object? value, IReadOnlyList<string> mimeTypes)
    {
        IEnumerable<string> wanted = mimeTypes.Count > 0 ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        var forms = new Dictionary<string, string>();
        foreach (var mimeType in wanted.Append(Text).Distinct())
            // The formatters end lines as the platform does; what is stored must not depend on it. Other line ends, such as
            // U+2028 inside a JSON string, are the object's own.
            forms.Add(mimeType, value.ToDisplayString(mimeType).Replace("\r\n", "\n", StringComparison.Ordinal));
        return forms;
    }

    /// <summary>The form for a terminal.</summary>
    public static string PlainText(object? value) => Of(value, [Text])[Text];

    /// <summary>Has the formatters ready before the first result: they take 100 ms to set up.</summary>
    public static void WarmUp() => Of(0, []);
}
