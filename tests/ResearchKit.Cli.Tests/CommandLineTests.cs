namespace ResearchKit.Cli.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("", """
        Examples:
          researchkit run
          researchkit study posts.csv --x followers --y reach
          researchkit generate --scenario reference --seed 2026 --companies 2000 --out market

        """)]
    [InlineData("run", """
        Examples:
          researchkit run
          researchkit run my-study.ipynb --out results
          researchkit run my-study.ipynb --parameter companies=500 --parameter seed=7
          researchkit run --check --jobs 2

        """)]
    [InlineData("study", """
        Examples:
          researchkit study posts.csv --x followers --y reach
          researchkit study posts.csv --x followers --y reach --group platform --html study.html
          researchkit study posts.csv --x followers --y reach --json > study.json

        """)]
    [InlineData("notebook", """
        Examples:
          researchkit notebook convert my-study.dib
          researchkit notebook strip my-study.ipynb
          researchkit notebook normalise --check notebooks/*.ipynb

        """)]
    [InlineData("notebook convert", """
        Examples:
          researchkit notebook convert my-study.dib
          researchkit notebook convert my-study.dib --out notebooks/my-study.ipynb

        """)]
    [InlineData("notebook strip", """
        Examples:
          researchkit notebook strip my-study.ipynb
          researchkit notebook strip --check notebooks/*.ipynb
          git config filter.notebook.clean 'researchkit notebook strip -'

        """)]
    [InlineData("generate", """
        Examples:
          researchkit generate --scenario reference --seed 2026 --companies 2000 --out market
          researchkit generate --scenario purge-2018 --tables companies,profiles --format parquet --out market
          researchkit generate --again data/purge-2018 --out market

        """)]
    [InlineData("scenarios", """
        Examples:
          researchkit scenarios
          researchkit scenarios purge-2018
          researchkit scenarios reference --json > knobs.json

        """)]
    [InlineData("coverage", """
        Examples:
          researchkit coverage --replications 1000
          researchkit coverage --family correlation --json > coverage.json
          researchkit coverage --into src/ResearchKit.Statistics/README.md

        """)]
    [InlineData("kernel", """
        Examples:
          researchkit kernel install
          researchkit kernel uninstall

        """)]
    [InlineData("kernel install", """
        Examples:
          researchkit kernel install
          researchkit kernel install --prefix .venv --name researchkit

        """)]
    [InlineData("kernel run", """
        Example:
          researchkit kernel run connection.json

        """)]
    public async Task Help_ends_with_examples(string command, string examples)
    {
        foreach (var option in new[] { "--help", "-h", "-?" })
        {
            var help = await Invocation.OutputOfAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), option]);
            Assert.StartsWith("Description:\n", help, StringComparison.Ordinal);
            Assert.EndsWith("\n" + examples.ReplaceLineEndings("\n"), help, StringComparison.Ordinal);
        }
    }

    /// <summary>Somebody who asks for help does not want to hear what is missing.</summary>
    [Fact]
    public async Task Help_comes_before_complaints() =>
        Assert.Contains("--x <COLUMN> (REQUIRED)", await Invocation.OutputOfAsync("study", "--help", "--level", "2"), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "researchkit: Required command was not provided. Try 'researchkit --help'.")]
    [InlineData("stduy", "researchkit: There is no command 'stduy'. Nearest: study. There are: run, study, generate, scenarios, coverage, calibration-report, notebook, kernel. Try 'researchkit --help'.")]
    [InlineData("study", "researchkit: Option '--x' is required. Try 'researchkit study --help'.")]
    [InlineData("study a.csv --x a", "researchkit: Option '--y' is required. Try 'researchkit study --help'.")]
    [InlineData("study --x a --y b", "researchkit: Required argument 'FILE' missing for command: 'study'. Try 'researchkit study --help'.")]
    [InlineData("study a.csv --x a --y b --z c", "researchkit: Unrecognized command or argument '--z'. Try 'researchkit study --help'.")]
    [InlineData("study a.csv --x a --y b --level 1",
        "researchkit: --level needs a share between 0 and 1, such as 0.95; got '1'. Try 'researchkit study --help'.")]
    [InlineData("study a.csv --x a --y b --level 0,95",
        "researchkit: --level needs a share between 0 and 1, such as 0.95; got '0,95'. Try 'researchkit study --help'.")]
    [InlineData("study a.csv --x a --y b --level NaN",
        "researchkit: --level needs a share between 0 and 1, such as 0.95; got 'NaN'. Try 'researchkit study --help'.")]
    [InlineData("study a.csv --x a --y b --decimal ;",
        "researchkit: --decimal needs . or , ; got ';'. Try 'researchkit study --help'.")]
    [InlineData("study a.csv --x a --y b --decimal . --thousands .",
        "researchkit: --decimal and --thousands cannot both be '.'. Try 'researchkit study --help'.")]
    [InlineData("study a.csv --x a --y b --html ./a.csv",
        "researchkit: --html ./a.csv would overwrite the table itself. Try 'researchkit study --help'.")]
    [InlineData("study a.csv --x a --y a",
        "researchkit: --x and --y are both 'a'; two columns are needed. Try 'researchkit study --help'.")]
    [InlineData("--versoin", "researchkit: Required command was not provided. Try 'researchkit --help'.")]
    [InlineData("generate", "researchkit: Option '--out' is required. Try 'researchkit generate --help'.")]
    [InlineData("generate --out a --companies many",
        "researchkit: --companies needs a whole number; got 'many'. Try 'researchkit generate --help'.")]
    [InlineData("generate --out a --format xlsx",
        "researchkit: --format needs csv, parquet or duckdb; got 'xlsx'. Try 'researchkit generate --help'.")]
    [InlineData("generate --out a --companies 1e3",
        "researchkit: --companies needs a whole number; got '1e3'. Try 'researchkit generate --help'.")]
    [InlineData("notebook", "researchkit: Required command was not provided. Try 'researchkit notebook --help'.")]
    [InlineData("notebook convrt a.dib",
        "researchkit: There is no command 'convrt'. Nearest: convert. There are: convert, strip, normalise. Try 'researchkit notebook --help'.")]
    [InlineData("notebook strip", "researchkit: Required argument 'FILE' missing for command: 'strip'. Try 'researchkit notebook strip --help'.")]
    [InlineData("run --time-limit 0", "researchkit: --time-limit needs 1 to 1000000 seconds; got 0. Try 'researchkit run --help'.")]
    [InlineData("run --time-limit 5000000",
        "researchkit: --time-limit needs 1 to 1000000 seconds; got 5000000. Try 'researchkit run --help'.")]
    [InlineData("run --notebook-time-limit 0",
        "researchkit: --notebook-time-limit needs 1 to 1000000 seconds; got 0. Try 'researchkit run --help'.")]
    [InlineData("run --notebook-time-limit soon",
        "researchkit: --notebook-time-limit needs a whole number; got 'soon'. Try 'researchkit run --help'.")]
    [InlineData("run --jobs 0", "researchkit: --jobs needs 1 to 64; got 0. Try 'researchkit run --help'.")]
    [InlineData("run --check --tolerance 1",
        "researchkit: --tolerance needs a share from 0 to below 1, such as 1e-9; got '1'. Try 'researchkit run --help'.")]
    [InlineData("run --tolerance 1e-6", "researchkit: --tolerance is of use with --check only. Try 'researchkit run --help'.")]
    [InlineData("run --check --save",
        "researchkit: --check compares with what is committed and --save replaces it; one of them at a time. Try 'researchkit run --help'.")]
    [InlineData("run --check --parameter n=5",
        "researchkit: --check is about the outputs that a notebook has by its own parameters; leave the others out. Try 'researchkit run --help'.")]
    [InlineData("run --save --parameter-file grid.json",
        "researchkit: --save is about the outputs that a notebook has by its own parameters; leave the others out. Try 'researchkit run --help'.")]
    [InlineData("run --time-limit 1.5", "researchkit: --time-limit needs a whole number; got '1.5'. Try 'researchkit run --help'.")]
    public async Task Bad_usage_is_one_line_and_exit_2(string commandLine, string message) =>
        Assert.Equal(message, await Invocation.ErrorOfAsync(2, commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("study", "a.csv", "--x", "a", "--y", "b", "--html", "")]
    [InlineData("generate", "--out", "")]
    [InlineData("run", "--out", "")]
    [InlineData("run", "--parameter-file", "")]
    public async Task An_empty_path_is_refused(params string[] arguments) => Assert.Equal(
        $"researchkit: {arguments[^2]} needs a path; got an empty text. Try 'researchkit {arguments[0]} --help'.",
        await Invocation.ErrorOfAsync(2, arguments));

    [Fact]
    public async Task The_version_is_that_of_the_kit() =>
        Assert.Matches(@"^\d+\.\d+\.\d+(\+[0-9a-f]+)?\n$", await Invocation.OutputOfAsync("--version"));

    /// <summary>Such names are common in files about social media; elsewhere @ names a file of arguments.</summary>
    [Fact]
    public async Task A_column_may_begin_with_an_at_sign()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", "@mentions,reach\n1,2\n2,3\n4,8\n5,7\n");
        Assert.Contains("@mentions and reach: 4 pairs", await Invocation.OutputOfAsync("study", file, "--x", "@mentions", "--y", "reach"), StringComparison.Ordinal);
    }
}
