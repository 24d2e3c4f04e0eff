using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Pages;

/// <summary>Pictures of Markdown cells go into the page: it has no other file beside it.</summary>
internal static class PictureUrl
{
    private const string Attachment = "attachment:";

    /// <summary>The picture as a data address; the address itself where there is no such attachment or file.</summary>
    public static string? Inline(string? url, NotebookCell cell, string folder)
    {
        if (url is null)
            return null;
        if (url.StartsWith(Attachment, StringComparison.Ordinal))
            return Attached(cell, Uri.UnescapeDataString(url[Attachment.Length..])) ?? url;
        if (url.Contains(':', StringComparison.Ordinal) || MimeType(url) is not { } mimeType)
            return url;
        var file = Path.Combine(folder, Uri.UnescapeDataString(url));
        return File.Exists(file) ? Data(mimeType, Convert.ToBase64String(File.ReadAllBytes(file))) : url;
    }

    public static string Data(string mimeType, string base64) => $"data:{mimeType};base64,{base64}";

    private static string? Attached(NotebookCell cell, string name)
    {
        if ((cell.Extra["attachments"] as JsonObject)?[name] is not JsonObject forms)
            return null;
        return forms
            .Where(form => form.Key.StartsWith("image/", StringComparison.Ordinal))
            .Select(form => TextLines.Join(form.Value) is { } base64 ? Data(form.Key, base64.ReplaceLineEndings("")) : null)
            .FirstOrDefault(url => url is not null);
    }

    private static string? MimeType(string url) => Path.GetExtension(url).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".svg" => "image/svg+xml",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        _ => null,
    };
}
