using System.Text.Json;

namespace ResearchKit.Notebooks.Tests.Kernel;

public class ConsoleTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void Text_errors_displays_and_the_result_come_in_the_order_in_which_they_were_made()
    {
        var cell = _kernel.Run(
            """
            Console.Write("a");
            Console.WriteLine("b");
            Console.Error.Write("e");
            display("shown");
            Console.Write("c");
            "d".Display();
            Console.Error.WriteLine("f");
            "end"
            """);
        Assert.Equal("stdout: ab\n | stderr: e | display: shown | stdout: c | display: d | stderr: f\n | result: end", cell.Transcript);
    }

    [Fact]
    public void Text_before_an_exception_comes_before_it() =>
        Assert.Equal("stdout: near | error: x", _kernel.Run("Console.Write(\"near\"); throw new Exception(\"x\");").Transcript);

    [Fact]
    public void Text_of_other_scripts_and_planes_arrives_whole()
    {
        const string text = "Größe é العربية 学 😀 \u2028 \t \\ \" <b>";
        Assert.Equal(text + "\n", _kernel.Run($"Console.WriteLine({JsonSerializer.Serialize(text)});").Stdout);
    }

    [Fact]
    public void A_pair_of_surrogates_written_in_halves_is_put_together() =>
        Assert.Equal("😀", _kernel.Run("Console.Write('\\ud83d'); await Task.Delay(250); Console.Write('\\ude00');").Stdout);

    [Theory]
    [InlineData("a\\ud83db", "a\ufffdb")]
    [InlineData("\\ud83d", "\ufffd")]
    [InlineData("\\ude00", "\ufffd")]
    public void Half_of_a_pair_that_stays_alone_is_replaced(string written, string shown) =>
        Assert.Equal(shown, _kernel.Run($"Console.Write(\"{written}\");").Stdout);

    [Fact]
    public void A_megabyte_on_one_line_arrives_whole()
    {
        var cell = _kernel.Run("Console.Write(new string('x', 500_001) + new string('y', 499_999));");
        Assert.Equal(new string('x', 500_001) + new string('y', 499_999), cell.Stdout);
    }

    [Fact]
    public void Many_short_lines_arrive_in_few_events()
    {
        var cell = _kernel.Run("for (var i = 0; i < 100_000; i++) Console.WriteLine(i);");
        Assert.Equal(string.Concat(Enumerable.Range(0, 100_000).Select(i => i + "\n")), cell.Stdout);
        Assert.InRange(cell.Events.Count, 1, 1000);
    }

    [Fact]
    public void Lines_from_several_threads_are_not_mixed()
    {
        var cell = _kernel.Run("Parallel.For(0, 1000, i => Console.WriteLine(new string((char)('a' + i % 26), 20)));");
        var lines = cell.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1000, lines.Length);
        Assert.All(lines, line => Assert.Equal(new string(line[0], 20), line));
    }

    [Fact]
    public void A_redirection_ends_with_its_cell()
    {
        Assert.Empty(_kernel.Run("Console.SetOut(new StringWriter()); Console.Write(\"kept\");").Stdout);
        Assert.Equal("seen", _kernel.Run("Console.Write(\"seen\");").Stdout);
    }

    [Fact]
    public void There_is_no_standard_input() =>
        Assert.Equal("True", _kernel.Run("Console.ReadLine() is null && Console.OpenStandardInput().ReadByte() < 0").Result);

    [Fact]
    public void What_goes_around_the_console_does_not_reach_the_protocol()
    {
        var cell = _kernel.Run(
            """
            var raw = Console.OpenStandardOutput();
            raw.Write(Encoding.UTF8.GetBytes("raw words\n"));
            raw.Flush();
            "after"
            """);
        Assert.Equal("result: after", cell.Transcript);
    }

    [Fact]
    public void A_child_process_that_prints_does_not_reach_the_protocol()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "Needs a Unix shell.");
        var cell = _kernel.Run("System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", \"echo child\"]).WaitForExit();\n\"after\"");
        Assert.Equal("result: after", cell.Transcript);
    }

    [Fact]
    public void What_a_thread_writes_after_its_cell_comes_with_the_next_cell()
    {
        var first = _kernel.Run("var late = Task.Run(async () => { await Task.Delay(100); Console.Write(\"late\"); });");
        Assert.Empty(first.Stdout);
        Assert.Equal("late", _kernel.Run("await late;").Stdout);
    }
}
