using System.Reflection;
using System.Runtime.InteropServices;
using ResearchKit.Notebooks.Publishing;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Run;

/// <summary>What this very command knows of where a result came from.</summary>
internal static class ProvenanceOf
{
    private static readonly Assembly Command = typeof(ProvenanceOf).Assembly;

    // The build writes the SDK's version down; at run time there need not be one.
    private static readonly string Sdk = Command.GetCustomAttributes<AssemblyMetadataAttribute>().Single(pair => pair.Key == "SdkVersion").Value!;

    private static readonly string Kit = Command.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    // The kernel is started with the dotnet of this process.
    public static Provenance Run(RunTask task, NotebookRun run) => new(
        Kit, Sdk, RuntimeInformation.FrameworkDescription, task.Commit, task.Parameters, run.DataFiles);
}
