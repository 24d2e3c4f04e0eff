using System.Composition.Hosting;
using Microsoft.CodeAnalysis.Host.Mef;

namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>Roslyn's editor services, without those that only an editor that changes the text elsewhere can use.</summary>
internal static class EditorServices
{
    /// <summary>Types of namespaces that are not imported: to take one, a using must be added at another place. They also cost the most time.</summary>
    private const string Importing = "ImportCompletionProvider";

    public static MefHostServices Load()
    {
        var parts = MefHostServices.DefaultAssemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.Name.EndsWith(Importing, StringComparison.Ordinal));
        return new MefHostServices(new ContainerConfiguration().WithParts(parts).CreateContainer());
    }
}
