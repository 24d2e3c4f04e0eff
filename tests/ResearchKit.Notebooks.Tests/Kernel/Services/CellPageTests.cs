extern alias kernel;
using System.Collections.Immutable;
using kernel::ResearchKit.Kernel.CSharp.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace ResearchKit.Notebooks.Tests.Kernel.Services;

public class CellPageTests
{
    private static readonly ImmutableArray<MetadataReference> Framework = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    [Theory]
    [InlineData("var a = 1;", "var b = a;")]
    [InlineData("1 + 1\n// a comment", "record R(int N);")]
    [InlineData("for (var i = 0; i < 3; i++) { }", "for (var i = 0; i < 3; i++) { }\n")]
    // Run again as it stands.
    [InlineData("var a = 1;", "var a = 1;")]
    public void Cells_that_mean_the_same_as_one_text_become_one(string first, string second) => Assert.Equal(1, Pages(first, second));

    [Theory]
    [InlineData("var a = 1;", "var a = \"text\";")]
    [InlineData("var a = 1;", "int b = 2, a = 3;")]
    [InlineData("int F() => 1;", "int F(int n) => n;")]
    [InlineData("class A { }", "record A;")]
    // What the first cell mentions is something else than what the second names.
    [InlineData("var pi = System.Math.PI;", "var Math = 1;")]
    [InlineData("var n = 1;", "int.TryParse(\"1\", out var n);")]
    [InlineData("using System;", "var a = 1;")]
    [InlineData("var a = 1;", "using System;")]
    [InlineData("var a = 1;", "#nullable enable")]
    public void Cells_that_would_change_each_other_stay_apart(string first, string second) => Assert.Equal(2, Pages(first, second));

    [Fact]
    public async Task Two_hundred_cells_are_read_as_one_and_all_are_seen()
    {
        Script? cells = null;
        for (var i = 0; i < 200; i++)
            cells = Next(cells, FormattableString.Invariant($"var value{i} = {i};\nvalue{i}"), i);
        var chain = new SubmissionChain();
        var document = await chain.DocumentAsync(Next(cells, "val", 200), TestContext.Current.CancellationToken);
        Assert.Equal(2, document.Project.Solution.ProjectIds.Count);
        var found = await CSharpCompletion.AtAsync(document, 3, TestContext.Current.CancellationToken);
        Assert.Equal(200, found.Items.Count(item => item.Text.StartsWith("value", StringComparison.Ordinal)));

        cells = Next(Next(cells, "var value0 = \"text\";", 200), "var later = value0;", 201);
        document = await chain.DocumentAsync(Next(cells, "later.Substr", 202), TestContext.Current.CancellationToken);
        Assert.Equal(3, document.Project.Solution.ProjectIds.Count);
        found = await CSharpCompletion.AtAsync(document, 12, TestContext.Current.CancellationToken);
        Assert.Equal("Substring", Assert.Single(found.Items).Text);
    }

    private static int Pages(string first, string second)
    {
        var cell = Next(null, first, 1);
        return new CellPage(cell).TryAdd(Next(cell, second, 2)) ? 1 : 2;
    }

    private static Script<object> Next(Script? previous, string code, int number)
    {
        var options = ScriptOptions.Default.WithReferences(Framework).WithFilePath(FormattableString.Invariant($"cell {number}"));
        return previous is null ? CSharpScript.Create<object>(code, options) : previous.ContinueWith<object>(code, options);
    }
}
