using ResearchKit.Notebooks.Pages;
using ResearchKit.Notebooks.Parameters;

namespace ResearchKit.Notebooks.Publishing;

/// <summary>The quiet line at the end of a page that says where it came from.</summary>
internal static class ProvenanceFooter
{
    private const int ShownOfHash = 12;

    public static string ToHtml(Provenance provenance)
    {
        var parts = new List<string> { $"ResearchKit {provenance.Kit.Split('+')[0]}", provenance.Runtime };
        if (provenance.Commit is { } commit)
            parts.Add($"commit {commit.Hash[..Math.Min(ShownOfHash, commit.Hash.Length)]}{(commit.IsModified ? ", modified" : "")}");
        parts.AddRange(provenance.Parameters.Select(parameter => $"{parameter.Key} = {ParameterText.Of(parameter.Value)}"));
        parts.AddRange(provenance.DataFiles.Select(file =>
            file.Sha256 is { } hash ? $"{file.Path} (sha256 {hash[..ShownOfHash]})" : $"{file.Path} (no longer there)"));
        return $"<footer class=\"provenance\">{HtmlText.Escape(string.Join(" · ", parts))}</footer>\n";
    }
}
