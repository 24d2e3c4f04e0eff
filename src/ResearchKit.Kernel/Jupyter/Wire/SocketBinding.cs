using System.Net;
using System.Net.Sockets;
using NetMQ;

namespace ResearchKit.Kernel.Jupyter.Wire;

/// <summary>Binds a socket to its port of the connection file, with limits on what it holds in memory.</summary>
internal static class SocketBinding
{
    // A client that reads slowly loses outputs beyond these: a kernel that kept them all would run out of memory.
    private const int MostUnread = 10_000;

    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    /// <param name="field">What the connection file calls the port.</param>
    /// <exception cref="ConnectionException">The port is in use, or the address is not one of this machine.</exception>
    public static void Bind(NetMQSocket socket, ConnectionFile connection, int port, string field)
    {
        socket.Options.Linger = Linger;
        socket.Options.SendHighWatermark = MostUnread;
        // A frame that is larger ends its connection, before it is held in memory.
        socket.Options.MaxMsgSize = 2 * MessageFrames.LargestMessage;
        var isVersion6 = IPAddress.TryParse(connection.Ip, out var ip) && ip.AddressFamily == AddressFamily.InterNetworkV6;
        socket.Options.IPv4Only = !isVersion6;
        try
        {
            socket.Bind(FormattableString.Invariant($"tcp://{(isVersion6 ? $"[{connection.Ip}]" : connection.Ip)}:{port}"));
        }
        catch (AddressAlreadyInUseException)
        {
            throw new ConnectionException(FormattableString.Invariant(
                $"Port {port} ('{field}' of the connection file '{connection.Path}') is in use."));
        }
        catch (Exception e) when (e is NetMQException or SocketException)
        {
            throw new ConnectionException(FormattableString.Invariant(
                $"Port {port} of {connection.Ip} ('{field}' of the connection file '{connection.Path}') cannot be had: {e.Message}"));
        }
    }
}
