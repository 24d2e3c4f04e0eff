namespace ResearchKit.Cli.Tests;

public class LongWorkTests
{
    private const string CursorShown = "\e[?25h";

    [Fact]
    public async Task A_terminal_sees_the_steps()
    {
        using var terminal = new Terminal();
        var result = await LongWork.ShowAsync(terminal.Console, CancellationToken.None, step =>
        {
            step("Drawing [5] companies");
            // The spinner paints ten times a second on a thread of its own.
            Assert.True(SpinWait.SpinUntil(() => terminal.Text.Contains("Drawing", StringComparison.Ordinal), TimeSpan.FromMinutes(1)));
            return 42;
        });
        Assert.Equal(42, result);
        Assert.Contains("Drawing [5] companies", terminal.Text, StringComparison.Ordinal);
        Assert.EndsWith(CursorShown, terminal.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_is_stopped_is_left_behind_and_the_cursor_comes_back()
    {
        using var terminal = new Terminal();
        using var stop = new CancellationTokenSource();
        using var release = new ManualResetEventSlim();
        var working = LongWork.ShowAsync(terminal.Console, stop.Token, _ => release.Wait(TimeSpan.FromMinutes(1)));
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
        release.Set();
        Assert.EndsWith(CursorShown, terminal.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_sees_how_far_the_work_has_come()
    {
        using var terminal = new Terminal();
        var result = await LongWork.ShowShareAsync(terminal.Console, CancellationToken.None, show =>
        {
            show("Writing [posts]", 0.5);
            Assert.True(SpinWait.SpinUntil(() => terminal.Text.Contains("50%", StringComparison.Ordinal), TimeSpan.FromMinutes(1)));
            return 42;
        });
        Assert.Equal(42, result);
        Assert.Contains("Writing [posts]", terminal.Text, StringComparison.Ordinal);
        Assert.EndsWith(CursorShown, terminal.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_short_work_shows_nothing()
    {
        using var error = new StringWriter();
        Assert.Equal(42, await LongWork.ShowAsync(error, CancellationToken.None, step =>
        {
            step("Drawing");
            return 42;
        }));
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public async Task What_the_work_throws_is_thrown() => await Assert.ThrowsAsync<IOException>(
        () => LongWork.RunAsync<int>(() => throw new IOException("The disk is full."), CancellationToken.None));
}
