using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Parameters;

/// <summary>A file of parameters: a JSON list of objects, each one run of the notebook.</summary>
public static class ParameterGrid
{
    /// <param name="fixedValues">What every run gets besides; no row may name it again.</param>
    /// <returns>The values of each row by name, in the order of the row.</returns>
    /// <exception cref="ParameterException">The file is no list of objects, or a value does not fit the notebook; told with row and name.</exception>
    /// <exception cref="NotebookFormatException">The file is not JSON.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, JsonNode>> Read(
        string path, NotebookParameters parameters, IReadOnlyDictionary<string, JsonNode> fixedValues)
    {
        var name = Path.GetFileName(path);
        if (JsonFile.Parse(File.ReadAllBytes(path), name) is not JsonArray { Count: > 0 } rows)
            throw new ParameterException($"{name}: need a JSON list of objects, one for each run, such as [{{\"n\": 5}}, {{\"n\": 10}}].");
        return [.. rows.Select((row, i) => Row(row, $"{name}, row {i + 1}"))];

        IReadOnlyDictionary<string, JsonNode> Row(JsonNode? row, string place)
        {
            if (row is not JsonObject { Count: > 0 } members)
                throw new ParameterException($"{place}: need a JSON object with at least one parameter; got {row?.ToJsonString() ?? "null"}.");
            var values = new OrderedDictionary<string, JsonNode>(fixedValues);
            foreach (var (key, value) in members)
            {
                var isNew = values.TryAdd(key, parameters.FromJson(key, value, $"{place}: "));
                if (!isNew)
                    throw new ParameterException($"{place}: parameter {key} is given for all runs already.");
            }
            return values;
        }
    }
}
