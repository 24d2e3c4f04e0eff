using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Magics;

internal sealed class ImportMagic : Magic
{
    public override string Name => "import";

    public override string Usage => "#!import FILE";

    public override string Summary => "Runs the cells of a notebook (.ipynb, .dib) or the code of a file; the path is relative to the importing file.";

    public override ErrorEvent? Run(MagicPart part, CellContext context)
    {
        var arguments = part.Call.Arguments(Usage);
        var shown = arguments.OnlyWord("the path of one file");
        var path = Path.GetFullPath(shown, context.Directory);
        if (context.Sources.Contains(path))
            throw arguments.Refused(
                $"'{shown}' is being imported already: {string.Join(" → ", context.Sources.Append(path).Select(Path.GetFileName))} is a circle.");
        foreach (var cell in ImportedFile.Read(path, shown, arguments))
        {
            var inner = context with
            {
                Path = $"{context.Path} > {cell.Place}",
                Sources = [.. context.Sources, path],
                Directory = Path.GetDirectoryName(path)!,
            };
            if (Run(cell, inner) is { } error)
                return error with { Line = part.Line, Trace = [.. error.Trace, $"   imported by {context.Path}, line {part.Line}"] };
        }
        return null;
    }

    private static ErrorEvent? Run(ImportedCell cell, CellContext context)
    {
        try
        {
            return context.Runner.RunParts(cell.Source, cell.Language, context);
        }
        catch (MagicException e)
        {
            // Its line is one of the file.
            var error = e.ToEvent(context.CellId);
            return error with { Trace = [.. error.Trace, $"   at {context.Path}, line {error.Line}"] };
        }
    }
}
