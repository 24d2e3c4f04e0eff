using System.Diagnostics;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel.Cells;

public class InterruptionTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("for (;;) ;")]
    [InlineData("do { } while (true);")]
    [InlineData("foreach (var x in Enumerable.Repeat(1, int.MaxValue)) foreach (var (a, b) in new[] { (1, 2) }) ;")]
    [InlineData("again: goto again;")]
    [InlineData("Func<int> f = () => { while (true) ; };\nf();")]
    [InlineData("while (true) { try { while (true) { } } catch { } }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Parallel.For(0, int.MaxValue, _ => { while (true) ; });")]
    public void A_cell_that_runs_or_waits_for_ever_is_stopped_and_its_values_stay(string endless)
    {
        _kernel.Run("var kept = 7;");
        var watch = Stopwatch.StartNew();
        var cell = _kernel.Run("Console.WriteLine(\"running\");\n" + endless, answer: Interrupt);
        Assert.Equal("Interrupted", cell.Error.Name);
        Assert.Equal("stdout: running\n | error: The cell was interrupted.", cell.Transcript);
        // It is a second in a quiet machine; tests share theirs.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed} for {endless}");
        Assert.Equal("7", _kernel.Run("kept").Result);
    }

    [Fact]
    public void The_line_that_ran_is_told()
    {
        var cell = _kernel.Run("Console.WriteLine(\"running\");\n\nwhile (true)\n{\n}", answer: Interrupt);
        Assert.InRange(cell.Error.Line!.Value, 3, 5);
        Assert.Equal([$"Interrupted: The cell was interrupted.", $"   at cell {cell.Id}, line {cell.Error.Line}"], cell.Error.Trace);
    }

    [Fact]
    public void A_question_that_nobody_answers_is_stopped_and_its_late_answer_is_not_that_of_the_next()
    {
        Assert.Equal("Interrupted", _kernel.Run("Console.ReadLine()", answer: e => e is InputEvent ? new InterruptRequest() : null).Error.Name);
        _kernel.Send(new InputReply("late"));
        Assert.Equal("in time", _kernel.Run("Console.ReadLine()", answer: e => e is InputEvent ? new InputReply("in time") : null).Result);
    }

    [Fact]
    public void A_cell_that_waits_for_its_turn_is_stopped_by_the_interruption_that_follows_it()
    {
        // The first completion takes a second: cell and interruption arrive within it.
        _kernel.Send(new CompleteRequest(1000, "Console.", 8));
        var id = _kernel.Start("while (true) { }");
        _kernel.Send(new InterruptRequest());
        Assert.IsType<CompletionsEvent>(_kernel.Read());
        Assert.Equal((id, "Interrupted"), _kernel.Read() is ErrorEvent error ? (error.Id, error.Name) : default);
        Assert.Equal(new DoneEvent(id, Succeeded: false), _kernel.Read());
    }

    [Fact]
    public void A_loop_that_an_earlier_cell_has_left_on_a_thread_ends_without_the_process()
    {
        _kernel.Run("var left = new System.Threading.Thread(() => { while (true) System.Threading.Thread.Sleep(1); });\nleft.Start();");
        // Loops are told to stop until the next cell begins: so this one waits for it. The loop may hear of the interrupt
        // before the cell does, which therefore waits on.
        const string wait = "Console.WriteLine();\ntry { left.Join(); System.Threading.Thread.Sleep(-1); } catch (System.Threading.ThreadInterruptedException) { left.Join(); throw; }";
        Assert.Equal("Interrupted", _kernel.Run(wait, answer: Interrupt).Error.Name);
        Assert.Equal("False", _kernel.Run("left.IsAlive").Result);
    }

    [Fact]
    public void Between_cells_nothing_is_stopped()
    {
        _kernel.Send(new InterruptRequest());
        Assert.Equal("2", _kernel.Run("await Task.Delay(1); 1 + 1").Result);
    }

    [Fact]
    public void A_cell_that_cannot_be_stopped_is_ended_with_its_process()
    {
        using var kernel = new KernelProcess();
        kernel.Start("Console.WriteLine(\"running\");\nEnumerable.Range(0, int.MaxValue).Sum(x => Enumerable.Range(0, int.MaxValue).Sum(y => (double)y))");
        Assert.IsType<StreamEvent>(kernel.Read());
        kernel.Send(new InterruptRequest());
        Assert.Null(kernel.Read());
        Assert.NotNull(kernel.WaitForEnd(KernelProcess.Patience));
        Assert.Contains("cell 1 did not stop when it was interrupted; the process ends.", kernel.Errors, StringComparison.Ordinal);
    }

    private static InterruptRequest? Interrupt(KernelEvent told) => told is StreamEvent ? new InterruptRequest() : null;
}
