using System.Text.RegularExpressions;

namespace ResearchKit.Notebooks.Tests.Kernel.Cells;

public class SharingTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void A_text_is_shared_under_its_name_or_another()
    {
        _kernel.Run("#!value --name shared_text\nhello\nworld\n");
        Assert.Equal("11", _kernel.Run("#!share --from value shared_text\nshared_text.Length").Result);
        Assert.Equal("hello\nworld", _kernel.Run("#!share --from value shared_text --as other\nother").Result);
        Assert.Equal("hello\nworld", _kernel.Run("#!set --name third --value @value:shared_text\nthird").Result);
        Assert.Equal("two words", _kernel.Run("#!set --name fourth --value \"two words\"\nfourth").Result);
    }

    [Fact]
    public void A_text_may_come_from_a_file()
    {
        File.WriteAllText(Path.Combine(_kernel.Folder.Path, "note.txt"), "from a file");
        _kernel.Run("#!value --name from_file --from-file note.txt");
        Assert.Equal("from a file", _kernel.Run("#!share --from value from_file\nfrom_file").Result);
        Assert.StartsWith("'none.txt' cannot be read: ", _kernel.Run("#!value --name x --from-file none.txt").Error.Message, StringComparison.Ordinal);
        Assert.StartsWith("#!value takes its text from the file or from the lines below, not from both.",
            _kernel.Run("#!value --name x --from-file note.txt\ntext").Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "int")]
    [InlineData("(double?)null", "double?")]
    [InlineData("new[,] { { 1 } }", "int[,]")]
    [InlineData("new List<Dictionary<string, long[][]>>()", "List<Dictionary<string, long[][]>>")]
    [InlineData("(1, \"a\")", "System.ValueTuple<int, string>")]
    [InlineData("new Dictionary<int, int>().GetEnumerator()", "Dictionary<int, int>.Enumerator")]
    [InlineData("DayOfWeek.Monday", "System.DayOfWeek")]
    public void A_value_keeps_its_type_on_its_way_into_CSharp(string value, string type)
    {
        _kernel.Run($"var typed = {value};");
        Assert.Equal("", _kernel.Run("#!share --from csharp typed --as copy").Transcript);
        var listed = _kernel.Run("#!whos").Displays.Single().Data["text/plain"].Split('\n');
        Assert.Matches($@"^csharp +copy +{Regex.Escape(type)}  ", listed.Single(line => line.StartsWith("csharp    copy ", StringComparison.Ordinal)));
        Assert.Equal("True", _kernel.Run("object.Equals(copy, typed)").Result);
    }

    [Fact]
    public void A_value_whose_type_has_no_name_is_shared_as_dynamic()
    {
        _kernel.Run("record Point(int X);\nvar anonymous = new { A = 1 };\nvar point = new Point(3);");
        Assert.Equal("4", _kernel.Run("#!share --from csharp anonymous --as a\n#!share --from csharp point --as p\n(int)a.A + (int)p.X").Result);
    }

    [Fact]
    public void The_last_value_of_a_name_is_shared()
    {
        _kernel.Run("var twice = 1;");
        _kernel.Run("var twice = \"two\";");
        Assert.Equal("two", _kernel.Run("#!share --from csharp twice --as last\nlast").Result);
    }

    [Fact]
    public void A_name_that_CSharp_does_not_have_is_refused() =>
        Assert.StartsWith("'a-b' is no name in C#.", _kernel.Run("#!set --name a-b --value x").Error.Message, StringComparison.Ordinal);

    [Fact]
    public void A_language_without_values_takes_none() =>
        Assert.StartsWith("A cell in html can hold no values.", _kernel.Run("#!html\n#!set --name a --value x").Error.Message, StringComparison.Ordinal);
}
