extern alias kernel;

using System.Text;
using System.Text.Json.Nodes;
using kernel::ResearchKit.Kernel.Jupyter.Wire;

namespace ResearchKit.Notebooks.Tests.Jupyter.Wire;

public class MessageFramesTests
{
    private static readonly MessageSigner Signer = new("key"u8.ToArray());
    private static readonly MessageFrames Frames = new(Signer);

    [Fact]
    public void What_is_written_is_read()
    {
        var header = new JsonObject { ["msg_id"] = "a", ["msg_type"] = "execute_request" };
        var written = Frames.Write([[1, 2], [3]], header, "{\"msg_id\":\"p\"}"u8.ToArray(), new() { ["m"] = 1 }, new() { ["code"] = "مرحبا <b>" });
        Assert.Equal("<IDS|MSG>", Encoding.UTF8.GetString(written[2]));
        Assert.Equal("""{"msg_id":"p"}""", Encoding.UTF8.GetString(written[5]));
        Assert.Equal("""{"code":"مرحبا <b>"}""", Encoding.UTF8.GetString(written[7]));

        var read = Frames.Read([.. written, [9, 9]]);
        Assert.Equal([[1, 2], [3]], read.Identities);
        Assert.Equal(("a", "execute_request"), (read.Id, read.Type));
        Assert.Equal(written[4], read.Header);
        Assert.Equal("مرحبا <b>", read.Content.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("it has no <IDS|MSG>")]
    [InlineData("it has no <IDS|MSG>", "id", "<ids|msg>", "", "{}", "{}", "{}", "{}")]
    [InlineData("it is too short", "id", "<IDS|MSG>")]
    [InlineData("it is too short", "id", "<IDS|MSG>", "signature", "{}", "{}", "{}")]
    [InlineData("its signature is wrong", "id", "<IDS|MSG>", "", "{}", "{}", "{}", "{}")]
    [InlineData("its signature is wrong", "id", "<IDS|MSG>", "ffff", "{}", "{}", "{}", "{}")]
    [InlineData("its header is not a JSON object", "<IDS|MSG>", "right", "", "{}", "{}", "{}")]
    [InlineData("its header is not a JSON object", "<IDS|MSG>", "right", "[]", "{}", "{}", "{}")]
    [InlineData("its header has no msg_id", "<IDS|MSG>", "right", "{}", "{}", "{}", "{}")]
    [InlineData("its header has no msg_id", "<IDS|MSG>", "right", """{"msg_id":1,"msg_type":"a"}""", "{}", "{}", "{}")]
    [InlineData("its header has no msg_id", "<IDS|MSG>", "right", """{"msg_id":"\ud800","msg_type":"a"}""", "{}", "{}", "{}")]
    [InlineData("its header has no msg_type", "<IDS|MSG>", "right", """{"msg_id":"a"}""", "{}", "{}", "{}")]
    [InlineData("its content is not a JSON object", "<IDS|MSG>", "right", """{"msg_id":"a","msg_type":"b"}""", "{}", "{}", "null")]
    [InlineData("its content is not a JSON object", "<IDS|MSG>", "right", """{"msg_id":"a","msg_type":"b"}""", "{}", "{}", "{")]
    public void What_is_no_message_is_told(string reason, params string[] frames)
    {
        var bytes = frames.Select(Encoding.UTF8.GetBytes).ToArray();
        if (frames is [_, "right", .. var parts])
            bytes[1] = Signer.Sign(parts.Select(Encoding.UTF8.GetBytes));
        Assert.Equal(reason, Assert.Throws<FormatException>(() => Frames.Read(bytes)).Message);
    }

    [Fact]
    public void A_message_that_is_too_large_is_not_even_hashed() => Assert.Equal(
        "it has 67108865 bytes, and 67108864 are the most",
        Assert.Throws<FormatException>(() => Frames.Read([new byte[64 * 1024 * 1024], [0]])).Message);
}
