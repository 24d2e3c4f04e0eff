using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells;

/// <summary>Texts that a notebook names with <c>#!value</c>, for other cells to share.</summary>
internal sealed class ValueEngine : ICellEngine, IHoldsValues
{
    internal const string Usage = "#!value --name NAME [--from-file FILE]";

    private readonly SortedDictionary<string, SharedValue> _values = new(StringComparer.Ordinal);

    public IReadOnlyList<SharedValue> Values => [.. _values.Values];

    public ErrorEvent? Execute(CodePart part, CellContext context)
    {
        if (part.Opening is not { } opening)
            return context.Error("MagicError", $"A value needs its magic in the first line. Usage: {Usage}", part.Line);
        var arguments = opening.Arguments(Usage, "--name", "--from-file").WithoutWords();
        var name = arguments.Required("--name");
        var text = part.Text.Trim('\n');
        if (arguments.Option("--from-file") is { } file)
        {
            if (text.Length > 0)
                throw arguments.Refused("#!value takes its text from the file or from the lines below, not from both.");
            text = Read(Path.GetFullPath(file, context.Directory), file, arguments);
        }
        Set(new SharedValue(name, text, typeof(string)));
        return null;
    }

    public void Set(SharedValue value) => _values[value.Name] = value;

    private static string Read(string path, string shown, MagicArguments arguments)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw arguments.Refused($"'{shown}' cannot be read: {e.Message}");
        }
    }
}
