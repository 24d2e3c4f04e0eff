using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Stdio;

/// <summary>Writes events as JSON lines. Its caller keeps the order: see <see cref="CellOutput"/>.</summary>
internal sealed class EventWriter(Stream stream)
{
    public void Write(KernelEvent kernelEvent)
    {
        byte[] line = [.. ProtocolJson.Write(kernelEvent), (byte)'\n'];
        stream.Write(line);
        stream.Flush();
    }
}
