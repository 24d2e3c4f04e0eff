using System.Diagnostics;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel;

public class ProcessTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    // Far above what it takes and far below the 60 seconds that a cell would sleep, since test machines are busy.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(20);

    [Fact]
    public void A_shutdown_ends_the_process_after_the_cells_before_it_and_does_not_wait_for_their_threads()
    {
        using var kernel = new KernelProcess();
        kernel.Start("new System.Threading.Thread(() => System.Threading.Thread.Sleep(60_000)).Start();\nConsole.Write(\"done\");");
        kernel.Send("""{"type":"shutdown"}""");
        Assert.Equal("done", Assert.IsType<StreamEvent>(kernel.Read()).Text);
        Assert.IsType<DoneEvent>(kernel.Read());
        Assert.Null(kernel.Read());
        Assert.Equal(0, kernel.WaitForEnd(AtOnce));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => System.Threading.Thread.Sleep(60_000); System.Threading.Thread.Sleep(60_000);")]
    public void Closing_the_input_ends_the_process_whatever_its_cell_does(string code)
    {
        using var kernel = new KernelProcess();
        kernel.Start("Console.WriteLine(\"begins\");\n" + code);
        Assert.IsType<StreamEvent>(kernel.Read());
        kernel.CloseInput();
        Assert.NotNull(kernel.WaitForEnd(AtOnce));
    }

    [Fact]
    public void Lines_that_are_no_request_are_told_and_left_out()
    {
        using var kernel = new KernelProcess();
        foreach (var line in new[] { "words", "{", "[]", "null", "{}", """{"type":"dance"}""", """{"type":"execute","Id":7}""", "", "\u0000" })
            kernel.Send(line);
        Assert.Equal("2", kernel.Run("1 + 1").Result);
        kernel.Send("""{"type":"shutdown"}""");
        Assert.Equal(0, kernel.WaitForEnd(AtOnce));
        var told = kernel.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(8, told.Length);
        Assert.StartsWith("ResearchKit.Kernel: input line 1 is not a request and was left out: ", told[0], StringComparison.Ordinal);
        Assert.EndsWith("The request needs its Code.", told[6], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_ends_the_process_is_named_and_its_text_is_kept()
    {
        using var kernel = new KernelProcess();
        kernel.Start("Console.Write(\"last words\"); Environment.Exit(3);");
        Assert.Equal("last words", Assert.IsType<StreamEvent>(kernel.Read()).Text);
        Assert.Null(kernel.Read());
        Assert.Equal(3, kernel.WaitForEnd(AtOnce));
        Assert.Contains("ResearchKit.Kernel: cell 1 ended the process with exit code 3.", kernel.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_overflow_is_told_on_the_standard_error()
    {
        using var kernel = new KernelProcess();
        kernel.Start("int Down(int n) => Down(n + 1) + 1;\nDown(0)");
        Assert.Null(kernel.Read());
        Assert.NotEqual(0, kernel.WaitForEnd(TimeSpan.FromSeconds(30)) ?? 0);
        Assert.Contains("Stack overflow", kernel.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_seen_while_its_cell_still_runs()
    {
        // It ends by the interruption that answers the text, or not at all.
        var cell = shared.Kernel.Run("Console.Write(\"no line end\"); System.Threading.Thread.Sleep(-1);", answer: told => told is StreamEvent ? new InterruptRequest() : null);
        Assert.Equal("stdout: no line end | error: The cell was interrupted.", cell.Transcript);
    }

    [Fact]
    public void Every_run_gives_the_same_output_whatever_the_locale_of_the_machine()
    {
        string[] cells =
        [
            """
            string Probe() => $"{0.5} {new DateTime(2026, 1, 31):d} {"TITLE".ToLower()} {-1}";
            var before = Probe();
            await Task.Delay(1);
            Console.WriteLine(before + (Probe() == before) + await Task.Run(Probe));
            0.5
            """,
            "absent",
            "var point = new { X = 1.5, When = new DateTime(2026, 1, 31), Tags = new[] { \"a\", \"b\" } };\npoint",
            "new Dictionary<string, object> { [\"list\"] = Enumerable.Range(0, 50), [\"self\"] = typeof(string), [\"none\"] = null }",
            "for (var i = 0; i < 3000; i++) { Console.WriteLine(i); if (i % 1000 == 0) display(i); }",
            "record Pair(int A, object B);\nnew[] { new Pair(1, new Pair(2, null)), new Pair(3, \"x\") }",
            "new object()",
            "int Fail(int n) => 10 / n;\nFail(0)",
            "nowhere(",
        ];
        var first = Outputs("de_DE.UTF-8");
        Assert.Equal("stdout: 0.5 01/31/2026 title -1True0.5 01/31/2026 title -1\n | result: 0.5", first[0].Split("\n[")[0]);
        Assert.StartsWith("error: The name 'absent' does not exist in the current context", first[1], StringComparison.Ordinal);
        Assert.Equal(first, Outputs("tr_TR.UTF-8"));
        Assert.Equal(first, Outputs("ar_SA.UTF-8"));

        string[] Outputs(string locale)
        {
            using var kernel = new KernelProcess(locale);
            return
            [
                .. cells.Select(code => kernel.Run(code)).Select(cell =>
                    cell.Transcript + "\n" + string.Join("\n", cell.Displays.SelectMany(display => display.Data))
                    + string.Join("\n", cell.Events.OfType<ErrorEvent>().SelectMany(error => error.Trace))),
            ];
        }
    }

    [Theory]
    [InlineData(new string[0], "Usage: ResearchKit.Kernel stdio --directory DIR | jupyter CONNECTION_FILE")]
    [InlineData(new[] { "stdio", "--directory", "no-such-folder" }, "--directory needs an existing folder; 'no-such-folder' is none.")]
    public void Wrong_arguments_are_refused_with_exit_code_2(string[] arguments, string message)
    {
        var start = new ProcessStartInfo("dotnet", [KernelProcess.Dll, .. arguments]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        Assert.Equal(message, process.StandardError.ReadToEnd().Trim());
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
    }
}
