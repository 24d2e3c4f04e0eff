using System.CommandLine;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Cli.NotebookFiles;

/// <summary><c>researchkit notebook convert</c>: a .dib as .ipynb, which Jupyter and GitHub read as well.</summary>
internal static class ConvertCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "The script (.dib) to convert; it stays as it is." };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "The notebook (.ipynb) to write; beside FILE and of its name when not given.",
        HelpName = "FILE",
        Validators = { Need.Path },
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace the notebook where it exists." };

    public static Command Create()
    {
        var command = new Command("convert", "Make an .ipynb of a .dib.") { File, Out, Force };
        HelpWithExamples.Install(command, "researchkit notebook convert my-study.dib", "researchkit notebook convert my-study.dib --out notebooks/my-study.ipynb");
        command.SetAction(Execute);
        return command;
    }

    private static int Execute(ParseResult parsed)
    {
        var file = parsed.GetValue(File)!;
        var target = parsed.GetValue(Out) ?? Path.ChangeExtension(file, ".ipynb");
        if (!HasExtension(file, ".dib"))
            throw new UsageException($"'{file}' is not a .dib; only those are converted.");
        if (!System.IO.File.Exists(file))
            throw new UsageException($"There is no file '{file}'.");
        if (!HasExtension(target, ".ipynb"))
            throw new UsageException($"--out needs a name that ends with .ipynb; got '{target}'.");
        if (!parsed.GetValue(Force) && System.IO.File.Exists(target))
            throw new UsageException($"'{target}' exists; --force replaces it, its outputs included.");

        var document = NotebookFile.Read(file);
        document.Save(target);
        var texts = document.Cells.Count(cell => cell.Type == CellType.Markdown);
        parsed.InvocationConfiguration.Output.WriteLine(
            $"Wrote {target}: {Cells(document.Cells.Count - texts, "code")}, {Cells(texts, "Markdown")}");
        return ExitCode.Success;
    }

    private static bool HasExtension(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);

    private static string Cells(int count, string kind) => $"{count} {kind} {(count == 1 ? "cell" : "cells")}";
}
