namespace ResearchKit.Display;

/// <summary>A result that shows itself: as plain text in a terminal, as HTML or a picture in a notebook.</summary>
/// <remarks>
/// Implementers also carry <see cref="TypeFormatterSourceAttribute"/> with the MIME types they want shown, in order of
/// preference, so that notebook engines find them without a reference to this kit; and a public <c>ToHtml()</c> without
/// parameters, for engines that look for that.
/// </remarks>
public interface IDisplayable
{
    /// <summary>The form for one MIME type, or null where there is none. Binary forms (image/png) are Base64.</summary>
    string? Represent(string mimeType);
}
