using System.Security.Cryptography;
using System.Text;

namespace ResearchKit.Kernel.Jupyter.Wire;

/// <summary>HMAC-SHA256 over the four JSON parts of a message, as lower-case hexadecimal digits.</summary>
internal sealed class MessageSigner(byte[] key)
{
    public byte[] Sign(IEnumerable<byte[]> parts) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Hash(parts)));

    /// <summary>Takes the same time wherever the first difference is, so that a signature cannot be guessed byte by byte.</summary>
    public bool IsValid(IEnumerable<byte[]> parts, byte[] signature) =>
        CryptographicOperations.FixedTimeEquals(Sign(parts), signature);

    private byte[] Hash(IEnumerable<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
            hash.AppendData(part);
        return hash.GetHashAndReset();
    }
}
