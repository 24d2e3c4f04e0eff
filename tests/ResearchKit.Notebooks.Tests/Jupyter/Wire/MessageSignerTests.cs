extern alias kernel;

using System.Text;
using kernel::ResearchKit.Kernel.Jupyter.Wire;

namespace ResearchKit.Notebooks.Tests.Jupyter.Wire;

public class MessageSignerTests
{
    /// <summary>Cases 1 and 2 of RFC 4231, cut into parts.</summary>
    [Theory]
    [InlineData("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7", "Hi", " ", "", "There")]
    [InlineData("4a656665", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", "what do", " ya", " want", " for nothing?")]
    public void The_vectors_of_the_standard(string key, string signature, params string[] parts)
    {
        var signer = new MessageSigner(Convert.FromHexString(key));
        var bytes = parts.Select(Encoding.ASCII.GetBytes).ToArray();
        Assert.Equal(signature, Encoding.ASCII.GetString(signer.Sign(bytes)));
        Assert.True(signer.IsValid(bytes, Encoding.ASCII.GetBytes(signature)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff")]
    [InlineData("B0344C61D8DB38535CA8AFCEAF0BF12B881DC200C9833DA726E9376C2E32CFF7")]
    [InlineData("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff8")]
    public void Another_signature_is_wrong(string signature) =>
        Assert.False(new MessageSigner([.. Enumerable.Repeat((byte)0x0b, 20)]).IsValid(["Hi There"u8.ToArray()], Encoding.ASCII.GetBytes(signature)));
}
