using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel.FSharp;

public class FSharpStartTests
{
    private const string Loaded =
        "Console.Write(string.Join(\" \", AppDomain.CurrentDomain.GetAssemblies().Select(loaded => loaded.GetName().Name).Where(name => name.StartsWith(\"FSharp\")).Order()));";

    [Fact]
    public void The_compiler_is_loaded_by_the_first_cell_which_can_be_interrupted_while_it_waits_and_not_while_it_computes()
    {
        using var kernel = new KernelProcess();
        Assert.Equal("", kernel.Run("#!who\n" + Loaded).Stdout);
        Assert.Equal("2", kernel.Run("#!fsharp\n1 + 1").Result);
        Assert.Equal("FSharp.Compiler.Service FSharp.Core", kernel.Run(Loaded).Stdout);

        kernel.Run("#!fsharp\nlet kept = 5");
        kernel.Start("#!fsharp\nprintfn \"begins\"\nThreading.Thread.Sleep 60_000");
        Assert.IsType<StreamEvent>(kernel.Read());
        kernel.Send("""{"type":"interrupt"}""");
        var error = Assert.IsType<ErrorEvent>(kernel.Read());
        Assert.Equal(ErrorEvent.Interrupted, error.Name);
        Assert.Equal(3, error.Line);
        Assert.IsType<DoneEvent>(kernel.Read());
        Assert.Equal("5", kernel.Run("#!fsharp\nkept").Result);

        kernel.Start("#!fsharp\nprintfn \"begins\"\nlet mutable n = 0\nwhile true do n <- n + 1");
        Assert.IsType<StreamEvent>(kernel.Read());
        kernel.Send("""{"type":"interrupt"}""");
        Assert.Null(kernel.Read());
        Assert.NotNull(kernel.WaitForEnd(KernelProcess.Patience));
        Assert.Contains("did not stop when it was interrupted; the process ends.", kernel.Errors, StringComparison.Ordinal);
    }
}
