using System.Text.Json;
using System.Text.Json.Serialization;
using ResearchKit.Data.Reading;

namespace ResearchKit.Data;

/// <summary>What a folder of tables holds and where it came from: <c>codebook.json</c>.</summary>
/// <param name="Scenario">The name of the scenario that was generated; null for collected data.</param>
/// <param name="Seed">The seed it was generated from; null for collected data.</param>
/// <param name="GeneratorVersion">The version of the generator; null for collected data.</param>
/// <param name="Tables">The tables beside the codebook.</param>
public sealed record Codebook(
    string? Scenario, string? Seed, string? GeneratorVersion,
    [property: JsonPropertyOrder(1)] IReadOnlyList<CodebookTable> Tables)
{
    private const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The version of the document's shape; 1.</summary>
    [JsonPropertyOrder(-1)]
    public int SchemaVersion { get; init; } = CurrentVersion;

    /// <summary>How the market was drawn; null for collected data.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CodebookProvenance? Provenance { get; init; }

    /// <summary>Reads a codebook.</summary>
    /// <param name="path">The file, usually named codebook.json.</param>
    /// <returns>The codebook.</returns>
    /// <exception cref="InputException">The file cannot be opened, or is not a codebook of a version that is known.</exception>
    public static Codebook Read(string path)
    {
        using var file = InputFile.Open(path);
        try
        {
            var codebook = JsonSerializer.Deserialize<Codebook>(file, Json)
                ?? throw new InputException("The file holds null; a codebook is needed.", path, 1);
            if (codebook.SchemaVersion != CurrentVersion)
                throw new InputException($"The schemaVersion is {codebook.SchemaVersion}; this kit reads {CurrentVersion}.", path);
            FileReads.Tell(path);
            return codebook;
        }
        catch (JsonException e)
        {
            throw new InputException(
                $"This is not a codebook, at {e.Path ?? "$"}: {Reason(e)}", path, e.LineNumber + 1, cause: e);
        }
    }

    /// <summary>Writes the codebook; equal codebooks give equal bytes.</summary>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    public void Write(string path) => AtomicFile.Write(path, JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>The table of one file.</summary>
    /// <param name="file">The name as the codebook has it.</param>
    /// <returns>The table's entry.</returns>
    /// <exception cref="InputException">The codebook has no such file.</exception>
    public CodebookTable Table(string file) => Tables.FirstOrDefault(table => table.File == file)
        ?? throw new InputException(
            $"The codebook has no table {Excerpt.Quote(file)}; it has: {string.Join(", ", Tables.Select(table => Excerpt.Quote(table.File)))}.");

    // The serializer ends its message with path and line, which the message has already.
    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }
}
