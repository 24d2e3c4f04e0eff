using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace ResearchKit.Notebooks.Tests.Jupyter;

/// <summary>The process that a Jupyter client starts, with its real engine.</summary>
public sealed class JupyterProcessTests : IDisposable
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    private readonly TemporaryFolder _folder = new();
    private readonly List<KernelFront> _kernels = [];
    private readonly JupyterPorts _ports = JupyterPorts.Free();

    public void Dispose()
    {
        foreach (var kernel in _kernels)
            kernel.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Cells_in_CSharp_run_in_the_folder_of_the_client()
    {
        var kernel = Start();
        using var client = new JupyterClient(_ports);
        var (outputs, reply) = client.Run("Console.Write(System.IO.Directory.GetCurrentDirectory());\n1 + 1");
        Assert.Equal("ok", reply.Content["status"]!.ToString());
        Assert.Equal($"stream {{\"name\":\"stdout\",\"text\":\"{_folder.Path}\"}}", outputs[0]);
        Assert.Contains("\"text/plain\":\"2\"", outputs[1], StringComparison.Ordinal);
        var error = client.Run("throw new Exception(\"x\");").Reply.Content;
        Assert.Equal(["System.Exception: x", "   at cell 2, line 1"],
            error["traceback"]!.AsArray().Select(line => line!.ToString()));
        // Also what the user sees of a cell that ends its own process.
        Assert.Equal(
            "The kernel ended with exit code 3. Its last words:\nResearchKit.Kernel: cell 3 ended the process with exit code 3.\n"
            + "A new one was started; all variables are gone.",
            client.Run("Environment.Exit(3);").Reply.Content["evalue"]!.ToString());
        client.Ask("shutdown_request", [], onControl: true);
        Assert.Equal((0, ""), kernel.End());
    }

    [Theory]
    [InlineData("no-such-file.json", "ResearchKit.Kernel: The connection file 'no-such-file.json' does not exist.\n")]
    [InlineData("keyless.json", "ResearchKit.Kernel: The connection file 'keyless.json' has no 'key'. Without one, whoever reaches the ports could run code; Jupyter writes one into every file it makes.\n")]
    public void A_connection_file_that_is_refused_is_one_line_and_exit_code_1(string file, string message)
    {
        var text = File.ReadAllText(_ports.WriteFile(_folder)).Replace("\"key\":\"" + JupyterPorts.Key + "\",", "", StringComparison.Ordinal);
        File.WriteAllText(_folder.File("keyless.json"), text);
        var kernel = Start(file);
        Assert.Equal((1, message), kernel.End());
    }

    [Fact]
    public void A_port_that_is_in_use_is_named_and_no_engine_is_left()
    {
        using var taken = new TcpListener(IPAddress.Loopback, _ports.IOPub);
        taken.Start();
        var kernel = Start();
        Assert.Equal(
            (1, FormattableString.Invariant($"ResearchKit.Kernel: Port {_ports.IOPub} ('iopub_port' of the connection file 'connection.json') is in use.\n")),
            kernel.End());
    }

    [Fact]
    public void An_interrupt_signal_ends_no_kernel_and_a_termination_ends_its_engine_too()
    {
        if (OperatingSystem.IsWindows())
            return;
        var kernel = Start();
        using var client = new JupyterClient(_ports);
        client.Ask("kernel_info_request", []);
        Assert.Equal(0, Kill(kernel.Id, Interrupt));
        // The signal may be heard only when the cell runs already, which it then ends.
        var engine = client.Run("Environment.ProcessId").Outputs.Single();
        if (!engine.Contains("text/plain", StringComparison.Ordinal))
            engine = client.Run("Environment.ProcessId").Outputs.Single();
        var id = int.Parse(engine.Split("\"text/plain\":\"")[1].Split('"')[0], CultureInfo.InvariantCulture);
        client.Execute("System.Threading.Thread.Sleep(60_000);");
        while (client.Published() is not { Type: "execute_input" } started || !started.Content["code"]!.GetValue<string>().Contains("Sleep", StringComparison.Ordinal))
        {
        }
        Assert.Equal(0, Kill(kernel.Id, Terminate));
        Assert.Equal((0, ""), kernel.End());
        Assert.True(KernelFront.HasEnded(id));
    }

    [Fact]
    public void A_kernel_ends_with_who_started_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var parent = Process.Start("sleep", "60");
        var kernel = Start(parent: parent.Id);
        using (var client = new JupyterClient(_ports))
            client.Ask("kernel_info_request", []);
        parent.Kill();
        parent.WaitForExit();
        Assert.Equal((0, ""), kernel.End());
    }

    private KernelFront Start(string file = "connection.json", int? parent = null)
    {
        _ports.WriteFile(_folder);
        _kernels.Add(new KernelFront(_folder, file, parent));
        return _kernels[^1];
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
