using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResearchKit.Kernel.Client;

namespace ResearchKit.Cli.Kernel;

/// <summary>A kernel as Jupyter knows it: a folder whose name is the kernel's, with kernel.json in it.</summary>
/// <param name="IsOurs">Whether this command has written it, and may replace or remove it.</param>
/// <param name="Copy">The folder of the kernel's files, where it is ours.</param>
internal sealed record KernelSpec(string Folder, bool IsOurs, string? Copy)
{
    public const string FileName = "kernel.json";

    // What marks a spec as ours; an object, so that more can be said later.
    private const string Mark = "researchkit";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => Path.GetFileName(Folder);

    /// <summary>The kernels in a folder; none where it is missing or may not be read.</summary>
    public static IEnumerable<KernelSpec> AllIn(string kernels)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(kernels).Where(folder => File.Exists(Path.Combine(folder, FileName))).Select(Read)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The text of kernel.json.</summary>
    public static string Text(string displayName, string copy, string version) => new JsonObject
    {
        ["argv"] = new JsonArray(DotnetHost.Path, Path.Combine(copy, KernelFiles.Dll), "jupyter", "{connection_file}"),
        ["display_name"] = displayName,
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { [Mark] = new JsonObject { ["version"] = version } },
    }.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";

    private static KernelSpec Read(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
            var isOurs = json.RootElement.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty(Mark, out _);
            var dll = isOurs ? json.RootElement.GetProperty("argv")[1].GetString() : null;
            return new(folder, isOurs, Path.GetDirectoryName(dll));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException
            or IOException or UnauthorizedAccessException)
        {
            // Whatever it is, it is not what we have written.
            return new(folder, IsOurs: false, Copy: null);
        }
    }
}
