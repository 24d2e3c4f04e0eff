using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Parameters;

/// <summary>What a notebook can be run with. Values are checked against its declarations before anything runs.</summary>
public sealed class NotebookParameters
{
    private const string InjectedTag = "injected-parameters";

    private readonly NotebookDocument _document;
    private readonly ParametersCell _cell;

    private NotebookParameters(NotebookDocument document, ParametersCell cell)
    {
        _document = document;
        _cell = cell;
    }

    public IReadOnlyList<ParameterDeclaration> Declarations => _cell.Declarations;

    /// <param name="name">What messages call the notebook.</param>
    /// <exception cref="ParameterException">The notebook has no cell tagged <c>parameters</c>, or it holds more than plain declarations.</exception>
    public static NotebookParameters Of(NotebookDocument document, string name) => new(document, ParametersCell.Of(document, name));

    /// <summary>The value of one parameter as a command line has it.</summary>
    /// <param name="place">What a message begins with.</param>
    /// <returns>The value as JSON; several as a list, dates as ISO 8601 text.</returns>
    /// <exception cref="ParameterException">There is no such parameter, or the text is no value of its type.</exception>
    public JsonNode FromText(string name, string text, string place = "") =>
        Find(name, place) is var declaration && declaration.Type.FromText(text) is { } value
            ? value
            : throw Misfit(declaration, $"'{text}'", place);

    /// <summary>The value of one parameter as a JSON document has it.</summary>
    /// <inheritdoc cref="FromText"/>
    public JsonNode FromJson(string name, JsonNode? json, string place = "") =>
        Find(name, place) is var declaration && declaration.Type.FromJson(json) is { } value
            ? value
            : throw Misfit(declaration, json?.ToJsonString() ?? "null", place);

    /// <summary>
    /// The notebook with a cell tagged <c>injected-parameters</c> behind its parameters, in place of one of an earlier
    /// run. It declares the given ones anew, in the order of the notebook.
    /// </summary>
    public NotebookDocument Inject(IReadOnlyDictionary<string, JsonNode> values)
    {
        var lines = new List<string> { "// Parameters of this run" };
        if (_cell.Magic is { } magic)
            lines.Insert(0, magic);
        lines.AddRange(Declarations.Where(declaration => values.ContainsKey(declaration.Name))
            .Select(declaration => _cell.Language.Write(declaration, values[declaration.Name])));

        var metadata = (JsonObject)_document.Cells[_cell.Index].Metadata.DeepClone();
        metadata["tags"] = new JsonArray(InjectedTag);
        var others = _document.Cells.Where(cell => !cell.HasTag(InjectedTag)).ToList();
        var injected = new NotebookCell(FreeId(others), CellType.Code, string.Join('\n', lines)) { Metadata = metadata };
        others.Insert(others.IndexOf(_document.Cells[_cell.Index]) + 1, injected);
        return _document with { Cells = others };
    }

    private ParameterDeclaration Find(string name, string place) =>
        Declarations.FirstOrDefault(declaration => declaration.Name == name)
        ?? throw ParameterException.UnknownName(place, name, Declarations.Select(declaration => declaration.Name));

    private static ParameterException Misfit(ParameterDeclaration declaration, string got, string place) =>
        new($"{place}parameter {declaration.Name} ({declaration.TypeText}) needs {declaration.Type.Need}; got {got}.");

    private static string FreeId(IReadOnlyCollection<NotebookCell> cells)
    {
        var id = InjectedTag;
        for (var n = 2; cells.Any(cell => cell.Id == id); n++)
            id = FormattableString.Invariant($"{InjectedTag}-{n}");
        return id;
    }
}
