using System.Text.Json;

namespace ResearchKit.Kernel.Jupyter.Wire;

/// <summary>A message from a client whose signature is right.</summary>
/// <param name="Identities">The way back to the client.</param>
/// <param name="Header">As it came: it is the parent of all that answers it.</param>
internal sealed record JupyterMessage(
    IReadOnlyList<byte[]> Identities, string Id, string Type, byte[] Header, JsonElement Content);
