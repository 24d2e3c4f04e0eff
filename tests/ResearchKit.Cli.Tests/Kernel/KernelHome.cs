using System.Text.Json.Nodes;
using ResearchKit.Cli.Kernel;

namespace ResearchKit.Cli.Tests.Kernel;

/// <summary>Tests that change this process's environment, which the processes of other tests would inherit.</summary>
[CollectionDefinition(nameof(OwnEnvironment), DisableParallelization = true)]
public sealed class OwnEnvironment;

/// <summary>A home without kernels, and no environment beside it, for one test.</summary>
internal sealed class KernelHome : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];
    private readonly TemporaryFolder _folder = new();

    public KernelHome()
    {
        Set("JUPYTER_DATA_DIR", At("jupyter"));
        Set("XDG_DATA_HOME", At("data"));
        foreach (var name in new[] { "JUPYTER_PATH", "VIRTUAL_ENV", "CONDA_PREFIX" })
            Set(name, null);
        // Beside these tests lies no kernel: two small files stand for one, since nothing here runs it.
        Directory.CreateDirectory(Path.Combine(KernelFiles.Built, "more"));
        File.WriteAllText(Path.Combine(KernelFiles.Built, KernelFiles.Dll), "");
        File.WriteAllText(Path.Combine(KernelFiles.Built, "more", "more.dll"), "");
    }

    public string Kernels => At("jupyter/kernels");

    public string Copies => At("data/ResearchKit/jupyter-kernel");

    public string[] Files => _folder.Files;

    public string At(string name) => _folder.At(name);

    public void Set(string variable, string? value)
    {
        _before.TryAdd(variable, Environment.GetEnvironmentVariable(variable));
        Environment.SetEnvironmentVariable(variable, value);
    }

    /// <summary>A kernel that somebody else has installed.</summary>
    public string AddForeign(string name, string kernels = "jupyter/kernels")
    {
        var file = _folder.Write($"{kernels}/{name}/kernel.json", """{"argv":["other","{connection_file}"],"display_name":"Other","language":"C#"}""");
        return Path.GetDirectoryName(file)!;
    }

    public JsonNode Spec(string name) => JsonNode.Parse(File.ReadAllText(At($"jupyter/kernels/{name}/kernel.json")))!;

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
        _folder.Dispose();
    }
}
