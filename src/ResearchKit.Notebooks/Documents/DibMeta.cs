using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Documents;

/// <summary>What stands under <c>#!meta</c> at the top of a .dib: the default language, further aliases, and whatever else.</summary>
/// <param name="Rest">All but the languages.</param>
internal sealed record DibMeta(string DefaultName, JsonObject Rest)
{
    private readonly Dictionary<string, NotebookLanguage> _aliases = new(StringComparer.OrdinalIgnoreCase);

    public static DibMeta None => new(NotebookLanguage.CSharp.Name, []);

    /// <param name="linesBefore">How many lines of the file come before <paramref name="json"/>.</param>
    public static DibMeta Parse(string json, string file, int linesBefore)
    {
        if (string.IsNullOrWhiteSpace(json))
            throw new NotebookFormatException(file, $"line {linesBefore}", "nothing follows #!meta; need a JSON object.");
        var parsed = JsonFile.Parse(Encoding.UTF8.GetBytes(json), file, linesBefore);
        var place = $"line {linesBefore}, #!meta";
        var root = new JsonFields(parsed as JsonObject
            ?? throw new NotebookFormatException(file, place, $"holds {JsonFields.Describe(parsed)}; need a JSON object."), file, place);
        var languages = new JsonFields(root.TakeObject("kernelInfo"), file, $"{place}, kernelInfo");
        var meta = new DibMeta(languages.TakeString("defaultKernelName") ?? NotebookLanguage.CSharp.Name, root.Rest());
        foreach (var (item, number) in languages.TakeList("items").Select((item, i) => (item, i + 1)))
            meta.AddAliases(item, file, $"{place}, kernelInfo, item {number}");
        return meta;
    }

    /// <summary>By name, by an alias that everyone knows, or by one of this file.</summary>
    public NotebookLanguage? Find(string name) => NotebookLanguage.Find(name) ?? _aliases.GetValueOrDefault(name);

    /// <summary>Kernels that the kit has not are no fault while no cell is theirs: editors list all that they have.</summary>
    private void AddAliases(JsonNode? node, string file, string place)
    {
        var item = new JsonFields(node as JsonObject
            ?? throw new NotebookFormatException(file, place, $"is {JsonFields.Describe(node)}; need a JSON object."), file, place);
        var name = item.TakeString("name") ?? throw item.Problem("name is missing; need a string.");
        foreach (var alias in item.TakeList("aliases"))
        {
            if (alias?.GetValueKind() != JsonValueKind.String)
                throw item.Problem($"aliases holds {JsonFields.Describe(alias)}; need strings.");
            if (NotebookLanguage.Find(name) is { } language)
                _aliases.TryAdd(alias.GetValue<string>(), language);
        }
    }
}
