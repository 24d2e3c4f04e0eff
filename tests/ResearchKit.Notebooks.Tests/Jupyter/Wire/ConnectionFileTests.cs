extern alias kernel;

using kernel::ResearchKit.Kernel.Jupyter.Wire;

namespace ResearchKit.Notebooks.Tests.Jupyter.Wire;

public class ConnectionFileTests
{
    private const string Whole =
        """{"transport":"tcp","ip":"127.0.0.1","shell_port":5001,"control_port":5002,"iopub_port":5003,"stdin_port":5004,"hb_port":5005,"key":"secret","signature_scheme":"hmac-sha256","kernel_name":"x"}""";

    [Fact]
    public void A_file_as_Jupyter_writes_it()
    {
        var connection = Read(Whole);
        Assert.Equal(("127.0.0.1", 5001, 5002, 5003, 5004, 5005),
            (connection.Ip, connection.ShellPort, connection.ControlPort, connection.IOPubPort, connection.StdinPort, connection.HeartbeatPort));
        Assert.Equal("secret"u8.ToArray(), connection.Key);
    }

    /// <summary>Loopback, unless the file says otherwise.</summary>
    [Theory]
    [InlineData("\"ip\":\"127.0.0.1\",", "127.0.0.1")]
    [InlineData("", "127.0.0.1")]
    [InlineData("\"ip\":\"\",", "127.0.0.1")]
    [InlineData("\"ip\":null,", "127.0.0.1")]
    [InlineData("\"ip\":\"localhost\",", "127.0.0.1")]
    [InlineData("\"ip\":\"::1\",", "::1")]
    [InlineData("\"ip\":\"*\",", "*")]
    [InlineData("\"ip\":\"0.0.0.0\",", "*")]
    public void The_address(string field, string ip) =>
        Assert.Equal(ip, Read(Whole.Replace("\"ip\":\"127.0.0.1\",", field, StringComparison.Ordinal)).Ip);

    [Theory]
    [InlineData("", " is not JSON (line 1, byte 1).")]
    [InlineData("{\n  \"ip\": ", " is not JSON (line 2, byte 9).")]
    [InlineData("[]", " is not a JSON object.")]
    [InlineData("null", " is not a JSON object.")]
    [InlineData("{}", " has no 'shell_port'; a port from 1 to 65535 is needed.")]
    public void Files_that_are_no_connection(string text, string message) => Assert.Equal(message, Refusal(text));

    [Theory]
    [InlineData("\"key\":\"secret\",", "", " has no 'key'. Without one, whoever reaches the ports could run code; Jupyter writes one into every file it makes.")]
    [InlineData("\"key\":\"secret\"", "\"key\":\"\"", " has no 'key'. Without one, whoever reaches the ports could run code; Jupyter writes one into every file it makes.")]
    [InlineData("\"secret\"", "7", ": 'key' is 7; a text is needed.")]
    [InlineData("\"secret\"", "\"\\ud800\"", " holds text that is not Unicode.")]
    [InlineData("5002", "0", ": 'control_port' is 0; a port from 1 to 65535 is needed.")]
    [InlineData("5002", "65536", ": 'control_port' is 65536; a port from 1 to 65535 is needed.")]
    [InlineData("5002", "1.5", ": 'control_port' is 1.5; a port from 1 to 65535 is needed.")]
    [InlineData("5002", "\"5002\"", ": 'control_port' is \"5002\"; a port from 1 to 65535 is needed.")]
    [InlineData("\"iopub_port\":5003,", "", " has no 'iopub_port'; a port from 1 to 65535 is needed.")]
    [InlineData("5005", "5001", ": 'hb_port' is 5001, as 'shell_port' is; five different ports are needed.")]
    [InlineData("\"tcp\"", "\"ipc\"", ": 'transport' is 'ipc'; only tcp is known.")]
    [InlineData("hmac-sha256", "hmac-md5", ": 'signature_scheme' is 'hmac-md5'; only hmac-sha256 is known.")]
    [InlineData("\"127.0.0.1\"", "\"example\"", ": 'ip' is 'example'; an IP address such as 127.0.0.1 is needed.")]
    [InlineData("\"127.0.0.1\"", "[127,0,0,1,127,0,0,1,127,0,0,1,127,0,0,1,127,0,0,1]", ": 'ip' is [127,0,0,1,127,0,0,1,127,0,0,1,127,0,0,…; a text is needed.")]
    public void Fields_that_are_missing_or_wrong(string old, string changed, string message) =>
        Assert.Equal(message, Refusal(Whole.Replace(old, changed, StringComparison.Ordinal)));

    [Fact]
    public void A_missing_file()
    {
        var path = Path.Combine(Path.GetTempPath(), "no-such-folder", "kernel.json");
        Assert.Equal($"The connection file '{path}' does not exist.", Assert.Throws<ConnectionException>(() => ConnectionFile.Read(path)).Message);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            $"The connection file '{folder.Path}' cannot be read: Access to the path '{folder.Path}' is denied.",
            Assert.Throws<ConnectionException>(() => ConnectionFile.Read(folder.Path)).Message);
    }

    private static string Refusal(string text)
    {
        var refusal = Assert.Throws<ConnectionException>(() => Read(text)).Message;
        const string begin = "The connection file '";
        Assert.StartsWith(begin, refusal, StringComparison.Ordinal);
        return refusal[(refusal.IndexOf('\'', begin.Length) + 1)..];
    }

    private static ConnectionFile Read(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("kernel.json"), text);
        return ConnectionFile.Read(folder.File("kernel.json"));
    }
}
