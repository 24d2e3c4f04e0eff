using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Notebooks.Publishing;

/// <summary>Where a result came from: the same for two runs of the same state, so that it holds no time and no machine.</summary>
/// <param name="Kit">The version of the kit.</param>
/// <param name="Sdk">The version of the .NET SDK that built it.</param>
/// <param name="Runtime">The .NET that ran the cells.</param>
/// <param name="Commit">The state of the notebook's repository, or null where there is none.</param>
/// <param name="Parameters">What the notebook was run with.</param>
/// <param name="DataFiles">What it has read.</param>
public sealed record Provenance(
    string Kit, string Sdk, string Runtime, GitCommit? Commit,
    IReadOnlyDictionary<string, JsonNode> Parameters, IReadOnlyList<DataFile> DataFiles)
{
    /// <summary>The key of a notebook's metadata.</summary>
    private const string Key = "researchkit";

    /// <summary>The notebook with its provenance in its metadata.</summary>
    public NotebookDocument AddTo(NotebookDocument document)
    {
        var metadata = (JsonObject)document.Metadata.DeepClone();
        metadata[Key] = ToJson();
        return document with { Metadata = metadata };
    }

    /// <summary>The notebook as it is committed: what changes from run to run is not in it.</summary>
    public static NotebookDocument RemoveFrom(NotebookDocument document)
    {
        if (!document.Metadata.ContainsKey(Key))
            return document;
        var metadata = (JsonObject)document.Metadata.DeepClone();
        metadata.Remove(Key);
        return document with { Metadata = metadata };
    }

    private JsonObject ToJson()
    {
        var json = new JsonObject { ["kit"] = Kit, ["sdk"] = Sdk, ["runtime"] = Runtime };
        if (Commit is not null)
            json["git"] = new JsonObject { ["commit"] = Commit.Hash, ["modified"] = Commit.IsModified };
        json["parameters"] = new JsonObject(Parameters.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.DeepClone())));
        json["dataFiles"] = new JsonArray([.. DataFiles.Select(file => new JsonObject { ["path"] = file.Path, ["sha256"] = file.Sha256 })]);
        return json;
    }
}
