using System.Reflection;
using System.Text.Json.Nodes;
using ResearchKit.Kernel.Jupyter.Wire;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>What the kernel says of itself.</summary>
internal static class KernelSelf
{
    public static string Version { get; } = typeof(KernelSelf).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The content of kernel_info_reply. Clients store language_info in the notebook, so it names no version.</summary>
    public static JsonObject Reply() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = Outbox.ProtocolVersion,
        ["implementation"] = "researchkit",
        ["implementation_version"] = Version,
        ["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["file_extension"] = ".cs",
            ["mimetype"] = "text/x-csharp",
            ["pygments_lexer"] = "csharp",
        },
        ["banner"] = $"ResearchKit {Version}: cells in C#, F#, SQL, HTML, Markdown, Mermaid and JavaScript",
        ["debugger"] = false,
        ["help_links"] = new JsonArray(),
    };

    /// <summary>The content of connect_reply, which old clients ask for.</summary>
    public static JsonObject Ports(ConnectionFile connection) => new()
    {
        ["shell_port"] = connection.ShellPort,
        ["iopub_port"] = connection.IOPubPort,
        ["stdin_port"] = connection.StdinPort,
        ["hb_port"] = connection.HeartbeatPort,
        ["control_port"] = connection.ControlPort,
    };
}
