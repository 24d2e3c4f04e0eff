using ResearchKit.Kernel.CSharp;
using ResearchKit.Kernel.Libraries;
using ResearchKit.Kernel.Libraries.Packages;

namespace ResearchKit.Kernel.FSharp;

/// <summary>The files that a cell loads, and those that they load: their #r lines are followed as those of cells are.</summary>
internal sealed class FSharpLoadedFiles(NotebookLibraries libraries, List<CompileError> errors)
{
    private readonly HashSet<string> _seen = [];

    /// <returns>The directive with the full paths of its files.</returns>
    /// <exception cref="LibraryException">A file cannot be read.</exception>
    public string Load(FSharpDirective directive, string directory)
    {
        var files = directive.Arguments.Select(target => SourceFile.Of(target, directory)).ToArray();
        foreach (var file in files.Where(file => _seen.Add(file.Path)))
            Follow(file);
        return "#load " + string.Join(' ', files.Select(file => $"@\"{file.Path}\""));
    }

    private void Follow(SourceFile file)
    {
        var directory = Path.GetDirectoryName(file.Path)!;
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        foreach (var line in FSharpMarks.In(lines).Directives)
        {
            if (FSharpDirective.Parse(lines[line], line + 1) is not { } directive)
                continue;
            try
            {
                if (directive.Name == "load")
                    Load(directive, directory);
                else if (directive.Name == "r")
                    Open(directive, directory);
            }
            catch (LibraryException e)
            {
                errors.Add(directive.Error(e.Message, file.Path));
            }
        }
    }

    private void Open(FSharpDirective directive, string directory)
    {
        foreach (var target in directive.Arguments)
        {
            // F# Interactive reads the file itself, and would fetch the package in its own way, beside that of the cells.
            if (PackageName.IsPackage(target))
                throw new LibraryException($"#r \"{target}\": a loaded file cannot fetch packages. Put this #r into the cell, before the #load.");
            libraries.Open(target, directory);
        }
    }
}
