using System.IO.MemoryMappedFiles;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace ResearchKit.Kernel.Libraries;

/// <summary>A reference to an assembly that is read where its file is mapped into memory.</summary>
/// <remarks>
/// Roslyn's own way copies the whole of each file, native code included: 75 MB and a third of a second at every start.
/// The map is never let go, since compilations live as long as the process.
/// </remarks>
internal static class MappedReference
{
    public static unsafe PortableExecutableReference To(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        using var image = new PEReader(start, checked((int)view.SafeMemoryMappedViewHandle.ByteLength));
        var metadata = image.GetMetadata();
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)metadata.Pointer, metadata.Length)).GetReference(filePath: path);
    }
}
