using System.Net;
using System.Net.Sockets;

namespace ResearchKit.Notebooks.Tests.Jupyter;

/// <summary>Ports of this machine that nobody uses, and a key.</summary>
internal sealed record JupyterPorts(int Shell, int Control, int IOPub, int Stdin, int Heartbeat)
{
    public const string Key = "a-key-of-the-tests";

    public static JupyterPorts Free()
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
            listener.Start();
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
            listener.Dispose();
        return new(ports[0], ports[1], ports[2], ports[3], ports[4]);
    }

    public string WriteFile(TemporaryFolder folder)
    {
        var path = folder.File("connection.json");
        File.WriteAllText(path, FormattableString.Invariant(
            $$"""{"transport":"tcp","ip":"127.0.0.1","shell_port":{{Shell}},"control_port":{{Control}},"iopub_port":{{IOPub}},"stdin_port":{{Stdin}},"hb_port":{{Heartbeat}},"key":"{{Key}}","signature_scheme":"hmac-sha256"}"""));
        return path;
    }
}
