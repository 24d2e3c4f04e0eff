using System.Diagnostics;
using System.Globalization;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Notebooks.Tests.Running;

public class KernelProcessTests
{
    private static readonly RunnerOptions Hasty = ScriptedNotebook.Options with { CellTimeLimit = TimeSpan.FromSeconds(1.5) };

    [Fact]
    public async Task An_overrunning_cell_is_ended_and_its_limit_named()
    {
        var watch = Stopwatch.StartNew();
        var run = await ScriptedNotebook.RunAsync(ScriptedNotebook.Of("out before\nsleep", "out after"), Hasty);
        Assert.Equal(
            new CellFailure(1, null, "out before", "TimeLimit", "The cell ran longer than its limit of 1.5 s and was ended."),
            run.Failure);
        Assert.IsType<StreamOutput>(run.Document.Cells[0].Outputs[0]);
        Assert.IsType<ErrorOutput>(run.Document.Cells[0].Outputs[1]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_notebook_that_overruns_is_ended_and_its_limit_named()
    {
        var options = ScriptedNotebook.Options with { NotebookTimeLimit = TimeSpan.FromSeconds(1.5) };
        var run = await ScriptedNotebook.RunAsync(ScriptedNotebook.Of("sleep", "out after"), options);
        Assert.Equal(
            new CellFailure(1, null, "sleep", "NotebookTimeLimit", "The notebook ran longer than its limit of 1.5 s and was ended in this cell."),
            run.Failure);
        Assert.Equal([CellStatus.Failed, CellStatus.NotRun], run.Cells.Select(cell => cell.Status));
    }

    [Fact]
    public async Task A_cell_that_floods_its_output_is_ended()
    {
        var options = ScriptedNotebook.Options with { CellOutputLimit = 1_500 };
        var flood = string.Concat(Enumerable.Repeat("out " + new string('x', 1_000) + "\n", 2));
        var run = await ScriptedNotebook.RunAsync(ScriptedNotebook.Of(flood + "sleep"), options);
        Assert.Equal("The cell put out more than its limit of 1,500 characters and was ended.", run.Failure?.Message);
        Assert.Equal(1_000, Assert.IsType<StreamOutput>(run.Document.Cells[0].Outputs[0]).Text.Length);
    }

    [Fact]
    public async Task An_overrun_is_no_expected_exception()
    {
        var run = await ScriptedNotebook.RunAsync(ScriptedNotebook.Tagged("raises-exception", "sleep"), Hasty);
        Assert.Equal("TimeLimit", run.Failure?.Name);
    }

    [Fact]
    public async Task A_crash_tells_exit_code_and_last_words()
    {
        var run = await ScriptedNotebook.RunAsync("out before", "exit 134", "out after");
        Assert.Equal(
            new CellFailure(2, null, "exit 134", "KernelEnded", "The kernel ended with exit code 134. Its last words:\nfatal: 134"),
            run.Failure);
    }

    [Theory]
    [InlineData("Segmentation {fault}")]
    [InlineData("{\"type\":\"later\",\"Id\":1}")]
    [InlineData("{\"type\":\"stream\",\"Id\":1,\"Name\":\"stdout\"}")]
    [InlineData("{\"type\":\"display\",\"Id\":1,\"Data\":null,\"IsResult\":true}")]
    public async Task A_line_that_is_no_event_is_shown(string line)
    {
        var run = await ScriptedNotebook.RunAsync("garbage " + line);
        Assert.Equal(
            new CellFailure(1, null, "garbage " + line, "KernelProtocol", $"The kernel wrote a line that is not an event: \"{line}\"."),
            run.Failure);
    }

    [Fact]
    public async Task A_picture_that_is_not_base64_is_refused()
    {
        var run = await ScriptedNotebook.RunAsync("garbage {\"type\":\"figure\",\"Id\":1,\"Name\":null,\"Svg\":null,\"Png\":\"?\"}");
        Assert.Equal("The kernel sent a figure whose PNG is not Base64.", run.Failure?.Message);
    }

    [Fact]
    public async Task A_failure_without_an_error_is_still_a_failure()
    {
        var run = await ScriptedNotebook.RunAsync("fail");
        Assert.Equal(new CellFailure(1, null, "fail", "Error", "The cell failed and the kernel did not say why."), run.Failure);
    }

    [Fact]
    public async Task A_kernel_that_does_not_start_says_why()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("never-starts"), "");
        var run = await new NotebookRunner(ScriptedNotebook.Options).RunAsync(ScriptedNotebook.Of("out a"), folder.File("a.ipynb"));
        Assert.Equal("The kernel ended with exit code 150. Its last words:\nno such framework", run.Failure?.Message);
    }

    [Fact]
    public async Task A_kernel_that_is_never_ready_is_ended()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("never-ready"), "");
        var options = ScriptedNotebook.Options with { StartTimeLimit = TimeSpan.FromSeconds(1) };
        var run = await new NotebookRunner(options).RunAsync(ScriptedNotebook.Of("out a"), folder.File("a.ipynb"));
        Assert.Equal("The kernel was not ready within 1 s and was ended.", run.Failure?.Message);
    }

    [Fact]
    public async Task Cancelling_ends_the_whole_process_tree()
    {
        using var folder = new TemporaryFolder();
        // The grandchild waits for ever: closed pipes alone would not end it.
        Directory.CreateDirectory(folder.File("child"));
        File.WriteAllText(folder.File("child/never-ready"), "");
        using var cancellation = new CancellationTokenSource();
        var running = new NotebookRunner(ScriptedNotebook.Options).RunAsync(
            ScriptedNotebook.Of("spawn child\nsleep"), folder.File("a.ipynb"), cancellation: cancellation.Token);
        var pids = await WaitForPidsAsync(folder.File("pids"));
        cancellation.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        foreach (var pid in pids)
            Assert.True(await EndsAsync(pid), $"process {pid} outlived its runner");
    }

    private static async Task<int[]> WaitForPidsAsync(string file)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (File.Exists(file) && File.ReadAllText(file).Split(' ') is { Length: 2 } pids)
                return [.. pids.Select(pid => int.Parse(pid, CultureInfo.InvariantCulture))];
            await Task.Delay(50);
        }
        throw new TimeoutException("The scripted kernel wrote no process ids.");
    }

    private static async Task<bool> EndsAsync(int pid)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (!IsAlive(pid))
                return true;
            await Task.Delay(50);
        }
        return false;
    }

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            // An orphan that nobody has waited for yet is dead all the same.
            return !(OperatingSystem.IsLinux() && File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            return false;
        }
    }
}
