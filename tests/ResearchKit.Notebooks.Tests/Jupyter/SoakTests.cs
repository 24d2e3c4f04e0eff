using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ResearchKit.Notebooks.Tests.Jupyter;

/// <summary>
/// Hours of use in minutes: nothing hangs, and memory does not grow without bound. Not in a run of all tests; start it with
/// <c>dotnet test -c Release --project tests/ResearchKit.Notebooks.Tests -- --explicit only --filter-class '*.SoakTests' --show-live-output on</c>.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output) : IDisposable
{
    private const int Cells = 1_000;
    private const int Interrupts = 200;
    private const int Restarts = 20;
    private const int Deaths = 5;
    private const int BadFrames = 5_000;
    private const int OversizedFrames = 5;
    private const int VanishingClients = 20;

    /// <summary>What the front may grow by, in megabytes: one oversized message and what the runtime keeps of it.</summary>
    private const double FrontMayGrow = 400;

    /// <summary>What the engine may grow by for each cell: a compilation stays loaded, as later cells build on it.</summary>
    private const double EngineMayGrowPerCell = 1;

    private readonly TemporaryFolder _folder = new();
    private readonly JupyterPorts _ports = JupyterPorts.Free();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private KernelFront? _kernel;
    private JupyterClient? _client;
    private double _engineGrowth;

    public void Dispose()
    {
        _client?.Dispose();
        _kernel?.Dispose();
        _folder.Dispose();
    }

    [Fact(Explicit = true)]
    public void A_kernel_survives_much_use_and_abuse()
    {
        Start();
        var front = _kernel!.Memory;
        RunCells();
        StopCells();
        SendNonsense();
        Vanish();
        LoseEngines();
        Tell($"front: {front:F0} MB at first, {_kernel.Memory:F0} MB in the end");
        Assert.True(_kernel.Memory < front + FrontMayGrow, "The front has grown.");
        Restart();
        // Last, so that the other figures are told in any case.
        Assert.True(_engineGrowth < Cells * EngineMayGrowPerCell, Invariant($"The engine has grown by {_engineGrowth:F0} MB in {Cells} cells."));
    }

    private void RunCells()
    {
        Result("1");
        var engine = EngineId();
        var begin = KernelFront.MemoryOf(engine);
        var times = new List<double>();
        for (var i = 0; i < Cells; i++)
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(Invariant($"{i + 1}"), Result(Invariant($"{i} + 1")));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        var end = KernelFront.MemoryOf(engine);
        Tell($"{Cells} cells: median {times[Cells / 2]:F0} ms, 95% below {times[Cells * 95 / 100]:F0} ms, longest {times[^1]:F0} ms; engine {begin:F0} MB, then {end:F0} MB");
        _engineGrowth = end - begin;
    }

    private void StopCells()
    {
        var engine = EngineId();
        var times = new List<double>();
        for (var i = 0; i < Interrupts; i++)
        {
            var id = _client!.Execute(i % 2 == 0
                ? "Console.WriteLine(\"begins\"); while (true) { }"
                : "Console.WriteLine(\"begins\"); System.Threading.Thread.Sleep(60_000);");
            _client.UntilText(id);
            var watch = Stopwatch.StartNew();
            _client.Ask("interrupt_request", [], onControl: true);
            Assert.Equal("Interrupted", _client.Reply(id).Content["ename"]!.ToString());
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        Tell($"{Interrupts} interrupts: median {times[Interrupts / 2]:F0} ms, longest {times[^1]:F0} ms");
        Assert.Equal(engine, EngineId());
    }

    private void SendNonsense()
    {
        var watch = Stopwatch.StartNew();
        // The same nonsense in every run.
        var seed = 2026u;
        var right = _client!.Frames("bad", "kernel_info_request", []);
        for (var i = 0; i < BadFrames; i++)
            _client.SendFrames((i % 5) switch
            {
                0 => [Bytes(40)],
                1 => right[..(i % 6)].DefaultIfEmpty([]),
                2 => [right[0], Encoding.ASCII.GetBytes(new string('0', 64)), .. right[2..]],
                3 => JupyterClient.Signed([Bytes(20), .. right[3..]]),
                _ => [right[0], Bytes(64), .. Enumerable.Range(0, 20).Select(_ => Bytes(1_000))],
            }, onControl: i % 2 == 0);
        for (var i = 0; i < OversizedFrames; i++)
            _client.SendFrames([.. right[..5], new byte[65 * 1024 * 1024]]);
        Assert.Equal("2", Result("1 + 1"));
        Tell($"{BadFrames + OversizedFrames} bad messages, {OversizedFrames} of them of 65 MB: {watch.Elapsed.TotalSeconds:F1} s until the next cell had run; front {_kernel!.Memory:F0} MB");

        byte[] Bytes(int count)
        {
            var bytes = new byte[count];
            for (var i = 0; i < count; i++)
                bytes[i] = (byte)((seed = seed * 1_664_525 + 1_013_904_223) >> 24);
            return bytes;
        }
    }

    private void Vanish()
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < VanishingClients; i++)
        {
            using (var other = new JupyterClient(_ports, Invariant($"vanishing-{i}")))
            {
                other.UntilText(other.Execute("for (var i = 0; i < 200; i++) { Console.WriteLine(new string('x', 10_000)); display(i); } System.Threading.Thread.Sleep(20);"));
            }
            Assert.Equal("2", Result("1 + 1"));
        }
        Tell($"{VanishingClients} clients that vanished within a cell: {watch.Elapsed.TotalSeconds:F1} s; front {_kernel!.Memory:F0} MB");
    }

    private void LoseEngines()
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Deaths; i++)
        {
            Assert.Equal("KernelEnded", _client!.Run("Environment.Exit(1);").Reply.Content["ename"]!.ToString());
            Assert.Equal("2", Result("1 + 1"));
        }
        Tell($"{Deaths} engines died: {watch.Elapsed.TotalSeconds / Deaths:F1} s each until the next cell had run");
    }

    private void Restart()
    {
        var times = new List<double>();
        for (var i = 0; i < Restarts; i++)
        {
            var engine = EngineId();
            _client!.Ask("shutdown_request", new() { ["restart"] = true }, onControl: true);
            _client.Dispose();
            var (exitCode, log) = _kernel!.End();
            Assert.Equal(0, exitCode);
            Assert.InRange(log.Count(c => c == '\n'), 0, 100);
            Assert.True(KernelFront.HasEnded(engine));
            _kernel.Dispose();
            var watch = Stopwatch.StartNew();
            Start();
            Assert.Equal("2", Result("1 + 1"));
            times.Add(watch.Elapsed.TotalSeconds);
        }
        times.Sort();
        Tell($"{Restarts} restarts: median {times[Restarts / 2]:F2} s from spawn to result, longest {times[^1]:F2} s");
    }

    private void Start()
    {
        _ports.WriteFile(_folder);
        _kernel = new KernelFront(_folder);
        _client = new JupyterClient(_ports);
    }

    private int EngineId() => int.Parse(Result("Environment.ProcessId"), CultureInfo.InvariantCulture);

    private string Result(string code)
    {
        var id = _client!.Execute(code);
        Assert.Equal("ok", _client.Reply(id).Content["status"]!.ToString());
        return _client.Published(id).Single(heard => heard.Type == "execute_result").Content["data"]!["text/plain"]!.ToString();
    }

    private void Tell(FormattableString text) =>
        output.WriteLine(Invariant($"{_watch.Elapsed.TotalSeconds,6:F1} s  ") + FormattableString.Invariant(text));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
