using System.Runtime.Versioning;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Cli.Tests.NotebookFiles;

public class CleaningCommandTests
{
    private const string Worn = """
        {"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{"cell_type":"code","id":"a","source":"1","execution_count":7,
        "metadata":{"execution":{"t":1}},"outputs":[{"output_type":"stream","name":"stdout","text":"é"}]}]}
        """;

    [Theory]
    [InlineData("strip", "stripped", 0)]
    [InlineData("normalise", "normalised", 1)]
    public async Task Files_are_changed_in_place_and_only_once(string command, string done, int outputs)
    {
        using var folder = new TemporaryFolder();
        var (a, b) = (folder.Write("a.ipynb", Worn), folder.Write("b.ipynb", Worn));
        Assert.Equal($"{a}: {done}\n{b}: {done}\n", await Invocation.OutputOfAsync("notebook", command, a, b));
        Assert.Equal(outputs, NotebookDocument.Read(a).Cells[0].Outputs.Count);
        Assert.Equal(["a.ipynb", "b.ipynb"], folder.Files);

        var untouched = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(a, untouched);
        Assert.Equal($"{a}: unchanged\n{b}: unchanged\n", await Invocation.OutputOfAsync("notebook", command, a, b));
        Assert.Equal(untouched, File.GetLastWriteTimeUtc(a));
        Assert.Equal($"{a}: unchanged\n", await Invocation.OutputOfAsync("notebook", command, "--check", a));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_keeps_its_permissions_and_a_link_stays_a_link()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("there/a.ipynb", Worn);
        const UnixFileMode mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(file, mine);
        File.CreateSymbolicLink(folder.At("link.ipynb"), "there/a.ipynb");
        await Invocation.OutputOfAsync("notebook", "strip", folder.At("link.ipynb"));
        Assert.Equal("there/a.ipynb", new FileInfo(folder.At("link.ipynb")).LinkTarget);
        Assert.Empty(NotebookDocument.Read(file).Cells[0].Outputs);
        Assert.Equal(mine, File.GetUnixFileMode(file));
        Assert.Equal(["link.ipynb", "there/a.ipynb"], folder.Files);
    }

    [Theory]
    [InlineData("strip", "stripped")]
    [InlineData("normalise", "normalised")]
    public async Task A_check_names_the_files_and_writes_none(string command, string done)
    {
        using var folder = new TemporaryFolder();
        var worn = folder.Write("worn.ipynb", Worn);
        var clean = folder.At("clean.ipynb");
        NotebookCleaning.Strip(NotebookCleaning.Normalise(NotebookDocument.Read(worn))).Save(clean);
        var check = await Invocation.OfAsync("notebook", command, "--check", clean, worn);
        Assert.Equal((1, $"{clean}: unchanged\n{worn}: would be {done}\n", ""), (check.ExitCode, check.Output, check.Error));
        Assert.Equal(Worn, File.ReadAllText(worn));
    }

    [Fact]
    public async Task A_damaged_file_among_them_leaves_all_as_they_are()
    {
        using var folder = new TemporaryFolder();
        var (good, bad) = (folder.Write("good.ipynb", Worn), folder.Write("bad.ipynb", "{\"nbformat\": 3}"));
        Assert.Equal(
            "researchkit: bad.ipynb: nbformat 3.0 is too old; open and save it in Jupyter, which makes it nbformat 4.",
            await Invocation.ErrorOfAsync(1, "notebook", "strip", good, bad));
        Assert.Equal(Worn, File.ReadAllText(good));
    }

    [Theory]
    [InlineData("a.dib", "'a.dib' is not an .ipynb; other files hold no outputs.")]
    [InlineData("none.ipynb", "There is no notebook 'none.ipynb'.")]
    public async Task What_is_no_notebook_is_refused(string file, string message) => Assert.Equal(
        $"researchkit: {message} Try 'researchkit notebook strip --help'.", await Invocation.ErrorOfAsync(2, "notebook", "strip", file));

    [Fact]
    public async Task Standard_input_comes_alone() => Assert.Equal(
        "researchkit: - stands for standard input and comes alone. Try 'researchkit notebook normalise --help'.",
        await Invocation.ErrorOfAsync(2, "notebook", "normalise", "-", "a.ipynb"));

    [Fact]
    public async Task As_a_filter_it_turns_standard_input_into_standard_output()
    {
        using var folder = new TemporaryFolder();
        var clean = NotebookCleaning.Strip(NotebookDocument.Read(folder.Write("a.ipynb", Worn))).ToJson();
        var filtered = await CommandProcess.FilterAsync(Worn, "notebook", "strip", "-");
        Assert.Equal((0, clean, ""), (filtered.ExitCode, filtered.Output, filtered.Error));
        var again = await CommandProcess.FilterAsync(clean, "notebook", "strip", "-", "--check");
        Assert.Equal((0, "standard input: unchanged\n", ""), (again.ExitCode, again.Output, again.Error));
        var damaged = await CommandProcess.FilterAsync("{", "notebook", "strip", "-");
        Assert.Equal(
            (1, "", "researchkit: standard input: line 1: the JSON ends here, unfinished; the file is cut off.\n"),
            (damaged.ExitCode, damaged.Output, damaged.Error));
    }

    /// <summary>What is committed is what the command would write: a check in a hook has nothing to say.</summary>
    [Fact]
    public async Task The_notebooks_of_the_kit_are_normal()
    {
        var notebooks = Directory.GetFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb");
        Assert.NotEmpty(notebooks);
        Assert.All(
            (await Invocation.OutputOfAsync(["notebook", "normalise", "--check", .. notebooks])).TrimEnd('\n').Split('\n'),
            line => Assert.EndsWith(": unchanged", line, StringComparison.Ordinal));
    }
}
