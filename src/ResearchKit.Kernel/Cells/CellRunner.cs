using ResearchKit.Kernel.Cells.Magics;
using ResearchKit.Kernel.CSharp;
using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells;

/// <summary>Runs cells piece by piece, each in its language.</summary>
internal sealed class CellRunner(CellEngines engines, string directory)
{
    private volatile ICellEngine? _running;

    /// <summary>Runs a cell of the notebook.</summary>
    /// <param name="code">Its source.</param>
    /// <param name="language">The language that its metadata name, or null for C#.</param>
    /// <returns>Null, or what went wrong.</returns>
    public ErrorEvent? Run(int id, string code, string? language, CellOutput output)
    {
        var context = new CellContext(id, CellPath.Of(id), output, engines, this, [], directory);
        try
        {
            foreach (var change in engines.Libraries.Changes())
                output.Write(CellStream.Error, change + "\n");
            return RunParts(code, language, context);
        }
        catch (MagicException e)
        {
            return e.ToEvent(id);
        }
        catch (Exception e)
        {
            // A fault of an engine, of a formatter or of the interruption: the cell fails, the kernel goes on.
            return RuntimeError.Of(id, e);
        }
        finally
        {
            foreach (var atEnd in context.AtEnd)
                atEnd();
        }
    }

    /// <summary>The engine that runs a piece at this moment, or null. Asked from other threads.</summary>
    public ICellEngine? Running => _running;

    /// <summary>Runs the pieces of a cell, or of something that it imports, until one fails.</summary>
    /// <exception cref="MagicException">A magic is unknown, damaged, or cannot be done.</exception>
    public ErrorEvent? RunParts(string code, string? language, CellContext context)
    {
        foreach (var part in CellScript.Parse(code, Languages.Of(language ?? Languages.CSharp) ?? language!))
        {
            Interruption.Check();
            var error = part switch
            {
                MagicPart magic => AllMagics.Find(magic.Call.Name)!.Run(magic, context),
                CodePart piece => RunCode(piece, context),
                _ => null,
            };
            if (error is not null)
                return error;
        }
        return null;
    }

    private ErrorEvent? RunCode(CodePart part, CellContext context)
    {
        if (Languages.Of(part.Language) is null)
            return context.Error("UnsupportedLanguage",
                $"The cell is in {part.Language}, which cannot be run here; the languages are {string.Join(", ", Languages.All)}.", line: null);
        _running = engines.Of(part.Language);
        try
        {
            return _running.Execute(part, context);
        }
        finally
        {
            _running = null;
        }
    }
}
