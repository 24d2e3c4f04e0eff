using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ResearchKit.Kernel.Libraries;

/// <summary>A .NET assembly in a file.</summary>
internal sealed record ManagedDll(string Name, Version Version, string Path)
{
    /// <summary>The assembly in a file, or null where the file holds none, as native libraries do.</summary>
    public static ManagedDll? Read(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata || file.GetMetadataReader() is not { IsAssembly: true } metadata)
                return null;
            var definition = metadata.GetAssemblyDefinition();
            return new(metadata.GetString(definition.Name), definition.Version, path);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
