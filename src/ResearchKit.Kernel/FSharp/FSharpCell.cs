using ResearchKit.Kernel.CSharp;
using ResearchKit.Kernel.Libraries;

namespace ResearchKit.Kernel.FSharp;

/// <summary>A cell as F# Interactive can take it: its directives followed, cut at every <c>;;</c>.</summary>
/// <param name="Pieces">What is run one after the other, each at its lines of the cell.</param>
/// <param name="Errors">One for each directive that cannot be followed.</param>
internal sealed record FSharpCell(IReadOnlyList<string> Pieces, IReadOnlyList<CompileError> Errors)
{
    /// <param name="directory">Where relative paths start.</param>
    public static FSharpCell Read(string code, string path, string directory, NotebookLibraries libraries)
    {
        var lines = code.Split('\n');
        var marks = FSharpMarks.In(lines);
        var errors = new List<CompileError>();
        var loaded = new FSharpLoadedFiles(libraries, errors);
        foreach (var line in marks.Directives)
        {
            var directive = FSharpDirective.Parse(lines[line], line + 1);
            if (directive is null)
                continue;
            try
            {
                lines[line] = directive.Name switch
                {
                    "r" => Reference(directive, directory, libraries),
                    "load" => loaded.Load(directive, directory),
                    _ => FSharpDirective.IsOfCompiler(directive.Name) ? lines[line] : throw directive.Refused(),
                };
            }
            catch (LibraryException e)
            {
                errors.Add(directive.Error(e.Message, path));
            }
        }
        return new FSharpCell(marks.Cut(lines), errors);
    }

    private static string Reference(FSharpDirective directive, string directory, NotebookLibraries libraries)
    {
        foreach (var target in directive.Arguments)
            libraries.Open(target, directory);
        return "";
    }
}
