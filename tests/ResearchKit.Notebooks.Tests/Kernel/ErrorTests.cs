namespace ResearchKit.Notebooks.Tests.Kernel;

public class ErrorTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void A_compile_error_tells_line_column_and_the_line_itself()
    {
        var cell = _kernel.Run("var fine = 1;\n\n  missing(fine);");
        Assert.False(cell.Succeeded);
        Assert.Equal("CS0103", cell.Error.Name);
        Assert.Equal("The name 'missing' does not exist in the current context", cell.Error.Message);
        Assert.Equal(3, cell.Error.Line);
        Assert.Equal(
            [
                $"cell {cell.Id}, line 3, column 3: CS0103: The name 'missing' does not exist in the current context",
                "      missing(fine);",
                "      ^",
            ],
            cell.Error.Trace);
    }

    [Fact]
    public void Several_compile_errors_come_in_one_event_in_the_order_of_their_lines()
    {
        var error = _kernel.Run("int a1 = \"text\";\nunknownOne();\nunknownTwo();").Error;
        Assert.Equal("CS0029", error.Name);
        Assert.Equal("Cannot implicitly convert type 'string' to 'int' (and 2 more errors)", error.Message);
        Assert.Equal(1, error.Line);
        Assert.Equal(9, error.Trace.Count);
    }

    [Fact]
    public void A_cell_that_does_not_compile_does_not_run_and_leaves_no_names()
    {
        Assert.Empty(_kernel.Run("Console.Write(1); int unborn = 2; nowhere();").Stdout);
        Assert.Equal("CS0103", _kernel.Run("unborn").Error.Name);
    }

    [Fact]
    public void A_runtime_error_tells_its_line_in_a_later_cell()
    {
        _kernel.Run("var zero = 0;");
        var cell = _kernel.Run("var one = 1;\n\none / zero");
        Assert.Equal("DivideByZeroException", cell.Error.Name);
        Assert.Equal("Attempted to divide by zero.", cell.Error.Message);
        Assert.Equal(3, cell.Error.Line);
        Assert.Equal(["System.DivideByZeroException: Attempted to divide by zero.", $"   at cell {cell.Id}, line 3"], cell.Error.Trace);
    }

    [Fact]
    public void An_error_in_a_method_of_an_earlier_cell_tells_both_places()
    {
        var first = _kernel.Run(
            """
            class Divider
            {
                [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
                public static int Divide(int a, int b) =>
                    a / b;
            }
            """);
        var cell = _kernel.Run("\nDivider.Divide(1, 0)");
        Assert.Equal(2, cell.Error.Line);
        Assert.Equal([$"   at Divide in cell {first.Id}, line 5", $"   at cell {cell.Id}, line 2"], cell.Error.Trace.Skip(1));
    }

    [Fact]
    public void Names_in_a_trace_read_as_they_were_written()
    {
        var cell = _kernel.Run(
            """
            class Named
            {
                public int Property => throw new Exception("deep");
                public async Task<int> AsyncMethod() { await Task.Yield(); return Property; }
            }
            async Task<int> LocalFunction() => await new Named().AsyncMethod();
            Func<Task<int>> lambda = async () => await LocalFunction();
            await lambda()
            """);
        Assert.Equal(
            ["Property", "AsyncMethod", "LocalFunction", "a lambda"],
            cell.Error.Trace.Skip(1).Take(4).Select(line => line["   at ".Length..line.IndexOf(" in ", StringComparison.Ordinal)]));
        Assert.Equal($"   at cell {cell.Id}, line 8", cell.Error.Trace[^1]);
    }

    [Theory]
    [InlineData("throw new AggregateException(new InvalidOperationException(\"inner\"));")]
    [InlineData("throw new System.Reflection.TargetInvocationException(new InvalidOperationException(\"inner\"));")]
    [InlineData("Task.Run(() => throw new InvalidOperationException(\"inner\")).Wait();")]
    public void Wrappings_are_taken_off(string code)
    {
        var error = _kernel.Run(code).Error;
        Assert.Equal("InvalidOperationException", error.Name);
        Assert.Equal("inner", error.Message);
        Assert.Equal(1, error.Line);
    }

    [Fact]
    public void A_cause_is_told_after_its_effect()
    {
        var cell = _kernel.Run("try { int.Parse(\"x\"); }\ncatch (Exception e) { throw new ArgumentException(\"outer\", e); }");
        Assert.Equal("ArgumentException", cell.Error.Name);
        Assert.Equal(2, cell.Error.Line);
        Assert.Contains("Caused by System.FormatException: The input string 'x' was not in a correct format.", cell.Error.Trace);
        Assert.Contains("   at System.Int32.Parse", cell.Error.Trace);
    }

    [Fact]
    public void A_formatter_that_throws_fails_its_cell_and_not_the_kernel()
    {
        _kernel.Run("class Shy { }\nFormatter.Register<Shy>((Shy s, TextWriter w) => throw new InvalidOperationException(\"not shown\"), \"text/html\");");
        Assert.Equal("not shown", _kernel.Run("new Shy()").Error.Message);
        Assert.Equal("1", _kernel.Run("1").Result);
    }
}
