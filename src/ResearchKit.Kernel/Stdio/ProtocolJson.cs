using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Stdio;

/// <summary>One line of the protocol to and from JSON. Made at build time: reflection would cost 60 ms at every start.</summary>
[JsonSerializable(typeof(KernelEvent))]
[JsonSerializable(typeof(KernelRequest))]
internal sealed partial class ProtocolJson : JsonSerializerContext
{
    private static readonly ProtocolJson Lines = new(new JsonSerializerOptions
    {
        AllowOutOfOrderMetadataProperties = true,
        PropertyNameCaseInsensitive = true,
        // The lines are read by a runner, never by a browser: Arabic text and HTML stay as short as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Write(KernelEvent kernelEvent) => JsonSerializer.SerializeToUtf8Bytes(kernelEvent, Lines.KernelEvent);

    /// <exception cref="JsonException">The line is not a request of the protocol.</exception>
    public static KernelRequest Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Lines.KernelRequest) switch
            {
                ExecuteRequest { Code: null } or CompleteRequest { Code: null } or InspectRequest { Code: null } or IsCompleteRequest { Code: null }
                    => throw new JsonException("The request needs its Code."),
                InputReply { Text: null } => throw new JsonException("A reply needs its Text."),
                null => throw new JsonException("A request is a JSON object, not null."),
                { } request => request,
            };
        }
        catch (NotSupportedException e)
        {
            // That is how a missing type discriminator shows.
            throw new JsonException("A request needs its type, such as execute or shutdown.", e);
        }
    }
}
