using ResearchKit.Kernel.Output;

namespace ResearchKit.Kernel.Cells.Services;

/// <summary>What is known of a name: how it is written, and what it is for.</summary>
/// <param name="Signature">One line or a few of code.</param>
/// <param name="Language">Of the signature.</param>
/// <param name="Summary">Sentences, or empty.</param>
/// <param name="Parts">Parameters and what it returns, in order: a name and sentences.</param>
internal sealed record Description(
    string Signature, string Language, string Summary, IReadOnlyList<(string Name, string Text)> Parts)
{
    /// <summary>As text and as Markdown.</summary>
    public IReadOnlyDictionary<string, string> Forms => new Dictionary<string, string>
    {
        [DisplayBundle.Text] = Joined(Signature, [.. Parts.Select(part => $"  {part.Name}: {part.Text}")]),
        ["text/markdown"] = Joined($"```{Language}\n{Signature}\n```", [.. Parts.Select(part => $"- `{part.Name}`: {part.Text}")]),
    };

    private string Joined(string head, string[] list)
    {
        string[] paragraphs = [head, Summary, string.Join('\n', list)];
        return string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0));
    }
}
