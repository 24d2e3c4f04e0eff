namespace ResearchKit.Notebooks.Tests.Kernel.Services;

[Collection(ServicesCollection.Name)]
public class MagicCompletionTests(SharedKernel shared)
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Theory]
    [InlineData("#!s‸", 0, 3, "#!sql #!share #!set")]
    [InlineData("var x = 1;\r\n  #!mar‸kdo", 14, 22, "#!markdown")]
    [InlineData("#!share --‸", 8, 10, "--from --as")]
    [InlineData("#!share --from csharp --‸", 22, 24, "--as")]
    [InlineData("#!share --from ‸", 15, 15, "csharp fsharp sql value")]
    [InlineData("#!share --from c‸s x", 15, 17, "csharp")]
    [InlineData("#!share --from csharp magicNu‸", 22, 29, "magicNumber")]
    [InlineData("#!share --from c# magicNu‸", 18, 25, "magicNumber")]
    [InlineData("#!set --name n --value @cs‸", 23, 26, "@csharp:")]
    [InlineData("#!set --name n --value @csharp:magicN‸", 23, 37, "@csharp:magicNumber")]
    [InlineData("#!set --name ‸", 13, 13, "")]
    [InlineData("#!value --‸", 8, 10, "--name --from-file")]
    [InlineData("#!nothing --‸", 12, 12, "")]
    [InlineData("‸#!share", 0, 0, "")]
    public void Names_options_and_values_are_offered(string code, int start, int end, string items)
    {
        _kernel.Run("var magicNumber = 1;");
        AssertOffered(code, start, end, items);
    }

    [Theory]
    [InlineData("#r \"paths/‸", 10, 10, "inner/ A.dll b.DLL")]
    [InlineData("#r \"paths/a‸\"\nvar x = 1;", 10, 11, "A.dll")]
    [InlineData("#r \"paths/inner/‸", 16, 16, "C.dll")]
    [InlineData("#r \"paths/inner/../inner/‸", 25, 25, "C.dll")]
    [InlineData("#r \"nowhere/‸", 12, 12, "")]
    [InlineData("var x = 1;\r\n#load \"paths/‸", 25, 25, "inner/ code.csx")]
    [InlineData("#!import paths/‸", 15, 15, "inner/ code.csx \"two words.ipynb\"")]
    [InlineData("#!import \"paths/two‸", 16, 19, "two words.ipynb")]
    [InlineData("#!value --name v --from-file paths/te‸", 35, 37, "text.txt")]
    public void Paths_are_relative_to_the_notebook(string code, int start, int end, string items)
    {
        var inner = Path.Combine(_kernel.Folder.Path, "paths", "inner");
        Directory.CreateDirectory(inner);
        Directory.CreateDirectory(Path.Combine(_kernel.Folder.Path, "paths", ".hidden"));
        File.WriteAllText(Path.Combine(inner, "C.dll"), "");
        foreach (var name in new[] { "A.dll", "b.DLL", "text.txt", "code.csx", "two words.ipynb" })
            File.WriteAllText(Path.Combine(_kernel.Folder.Path, "paths", name), "");
        AssertOffered(code, start, end, items);
    }

    [Fact]
    public void A_magic_tells_its_usage()
    {
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["text/plain"] = "#!share --from LANGUAGE NAME [--as NAME]\n\nGives this cell's language a value of another one.",
                ["text/markdown"] =
                    "```\n#!share --from LANGUAGE NAME [--as NAME]\n```\n\nGives this cell's language a value of another one.",
            },
            _kernel.Inspect("var x = 1;\n#!sha‸re --from csharp x").Data);
        Assert.Equal("#!fsharp\n\nThe lines below are F#.", _kernel.Inspect("#!F#‸").Data!["text/plain"]);
        Assert.Null(_kernel.Inspect("#!nothing‸").Data);
        Assert.Null(_kernel.Inspect("#!‸").Data);
    }

    private void AssertOffered(string code, int start, int end, string items)
    {
        var found = _kernel.Complete(code);
        Assert.Equal(items, string.Join(' ', found.Items.Select(item => item.Text)));
        Assert.Equal((start, end), (found.Start, found.End));
    }
}
