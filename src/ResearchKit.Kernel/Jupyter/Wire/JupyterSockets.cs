using System.Threading.Channels;
using NetMQ;
using NetMQ.Sockets;

namespace ResearchKit.Kernel.Jupyter.Wire;

/// <summary>
/// The five sockets of a kernel. One thread has them all, as NetMQ demands; it never waits, so that the heartbeat beats
/// whatever a cell does. Requests come out of channels, answers go in by <see cref="SendAsync"/>.
/// </summary>
internal sealed class JupyterSockets : IDisposable
{
    /// <summary>Requests that wait beyond these are left in the socket, and then with their client.</summary>
    private const int MostWaiting = 1_000;

    private readonly RouterSocket _shell = new();
    private readonly RouterSocket _control = new();
    private readonly RouterSocket _stdin = new();
    private readonly RouterSocket _heartbeat = new();
    private readonly XPublisherSocket _iopub = new();
    private readonly NetMQQueue<Outgoing> _outbox = new();
    private readonly NetMQPoller _poller;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<JupyterMessage?> _shellRequests = Channel.CreateUnbounded<JupyterMessage?>();
    private readonly Channel<JupyterMessage> _controlRequests = Bounded();
    private readonly Channel<JupyterMessage> _inputReplies = Bounded();
    private readonly MessageFrames _frames;
    private readonly ComplaintLog _log;
    private bool _isShellHeldBack;

    /// <exception cref="ConnectionException">A port is in use, or the address is not one of this machine.</exception>
    public JupyterSockets(ConnectionFile connection, MessageFrames frames, ComplaintLog log)
    {
        (_frames, _log) = (frames, log);
        _poller = [_shell, _control, _stdin, _heartbeat, _iopub, _outbox];
        // Every client that subscribes is greeted, not only the first.
        _iopub.Options.XPubVerbose = true;
        // A client that reconnects under its name takes the place of its dead connection.
        foreach (var router in (RouterSocket[])[_shell, _control, _stdin])
            router.Options.RouterHandover = true;
        try
        {
            SocketBinding.Bind(_shell, connection, connection.ShellPort, "shell_port");
            SocketBinding.Bind(_control, connection, connection.ControlPort, "control_port");
            SocketBinding.Bind(_stdin, connection, connection.StdinPort, "stdin_port");
            SocketBinding.Bind(_heartbeat, connection, connection.HeartbeatPort, "hb_port");
            SocketBinding.Bind(_iopub, connection, connection.IOPubPort, "iopub_port");
        }
        catch
        {
            Dispose();
            throw;
        }
        _shell.ReceiveReady += (_, _) => ReceiveShell(MostWaiting);
        _control.ReceiveReady += (_, _) => Receive(_control, "control", _controlRequests.Writer);
        _stdin.ReceiveReady += (_, _) => Receive(_stdin, "stdin", _inputReplies.Writer);
        _heartbeat.ReceiveReady += (_, _) => Beat();
        _iopub.ReceiveReady += (_, _) => ReceiveSubscription();
        _outbox.ReceiveReady += (_, _) => SendWhatWaits();
    }

    /// <summary>Called on the sockets' thread with the topic that a client has subscribed to.</summary>
    public Action<byte[]> Subscribed { get; set; } = _ => { };

    public ChannelReader<JupyterMessage> ControlRequests => _controlRequests.Reader;

    public ChannelReader<JupyterMessage> InputReplies => _inputReplies.Reader;

    public void Start() => _poller.RunAsync("jupyter sockets", true);

    /// <summary>The next shell request; null stands for the mark of <see cref="MarkWhatHasComeAsync"/>.</summary>
    public async Task<JupyterMessage?> NextShellRequestAsync(CancellationToken stop)
    {
        var next = await _shellRequests.Reader.ReadAsync(stop);
        if (Volatile.Read(ref _isShellHeldBack) && _shellRequests.Reader.Count < MostWaiting / 2)
            OnPoller(LetShellIn);
        return next;
    }

    /// <summary>Puts a mark (null) after all shell requests that have come until now; done when it stands there.</summary>
    /// <exception cref="OperationCanceledException">The sockets are closed.</exception>
    public Task MarkWhatHasComeAsync()
    {
        var marked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        OnPoller(() =>
        {
            ReceiveShell(int.MaxValue);
            _shellRequests.Writer.TryWrite(null);
            marked.TrySetResult();
        });
        return marked.Task.WaitAsync(_stopping.Token);
    }

    /// <summary>
    /// Sends a message; done when it is in the socket's hands. A sender that waits for it cannot be faster than the
    /// socket, so that nothing piles up in between.
    /// </summary>
    /// <exception cref="OperationCanceledException">The sockets are closed.</exception>
    public Task SendAsync(SocketName socket, List<byte[]> frames)
    {
        _stopping.Token.ThrowIfCancellationRequested();
        var outgoing = new Outgoing(socket, frames);
        _outbox.Enqueue(outgoing);
        return outgoing.Sent.Task.WaitAsync(_stopping.Token);
    }

    /// <summary>On the sockets' thread only.</summary>
    public void SendNow(SocketName socket, List<byte[]> frames)
    {
        var message = new NetMQMessage(frames.Count);
        foreach (var frame in frames)
            message.Append(frame);
        // False when its client is gone or does not read: nothing that waiting would help.
        _ = Socket(socket).TrySendMultipartMessage(TimeSpan.Zero, message);
    }

    public void Dispose()
    {
        _stopping.Cancel();
        // Stops the poller and waits for its thread.
        _poller.Dispose();
        _outbox.Dispose();
        foreach (var socket in (NetMQSocket[])[_shell, _control, _stdin, _heartbeat, _iopub])
            socket.Dispose();
    }

    private static Channel<JupyterMessage> Bounded() =>
        Channel.CreateBounded<JupyterMessage>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    private NetMQSocket Socket(SocketName name) => name switch
    {
        SocketName.Shell => _shell,
        SocketName.Control => _control,
        SocketName.Stdin => _stdin,
        _ => _iopub,
    };

    private void ReceiveShell(int most)
    {
        while (_shellRequests.Reader.Count < most && Next(_shell) is { } frames)
            if (Read("shell", frames) is { } request)
                _shellRequests.Writer.TryWrite(request);
        if (_shellRequests.Reader.Count < MostWaiting || _isShellHeldBack)
            return;
        _poller.Remove(_shell);
        Volatile.Write(ref _isShellHeldBack, true);
    }

    private void LetShellIn()
    {
        if (!_isShellHeldBack)
            return;
        Volatile.Write(ref _isShellHeldBack, false);
        _poller.Add(_shell);
    }

    private void Receive(NetMQSocket socket, string name, ChannelWriter<JupyterMessage> requests)
    {
        if (Next(socket) is { } frames && Read(name, frames) is { } request)
            requests.TryWrite(request);
    }

    private void Beat()
    {
        if (Next(_heartbeat) is { } frames)
            _ = _heartbeat.TrySendMultipartBytes(TimeSpan.Zero, frames);
    }

    private void ReceiveSubscription()
    {
        const byte subscribes = 1;
        if (Next(_iopub) is [[subscribes, .. var topic], ..])
            Subscribed(topic);
    }

    private static List<byte[]>? Next(NetMQSocket socket)
    {
        List<byte[]> frames = [];
        return socket.TryReceiveMultipartBytes(ref frames) ? frames : null;
    }

    private JupyterMessage? Read(string socket, List<byte[]> frames)
    {
        try
        {
            return _frames.Read(frames);
        }
        catch (FormatException e)
        {
            _log.Dropped(socket, e.Message);
            return null;
        }
    }

    private void SendWhatWaits()
    {
        while (_outbox.TryDequeue(out var outgoing, TimeSpan.Zero))
        {
            SendNow(outgoing.Socket, outgoing.Frames);
            outgoing.Sent.TrySetResult();
        }
    }

    private void OnPoller(Action action)
    {
        try
        {
            if (!_stopping.IsCancellationRequested)
                _poller.Run(action);
        }
        catch (ObjectDisposedException)
        {
            // The kernel is ending.
        }
    }

    private sealed record Outgoing(SocketName Socket, List<byte[]> Frames)
    {
        public TaskCompletionSource Sent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
