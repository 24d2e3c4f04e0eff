using System.CommandLine;
using System.Text;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Cli.NotebookFiles;

/// <summary><c>researchkit notebook strip</c> and <c>normalise</c>: the same notebook, in bytes that git can compare.</summary>
internal sealed class CleaningCommand
{
    private const string StandardStream = "-";

    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Notebooks (.ipynb), changed in place; or - to read one from standard input and write it to standard output.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Check = new("--check")
    {
        Description = "Write nothing; name the files that would change, and end with exit code 1 where there are any.",
    };

    private readonly Func<NotebookDocument, NotebookDocument> _clean;
    private readonly string _done;

    private CleaningCommand(Func<NotebookDocument, NotebookDocument> clean, string done) => (_clean, _done) = (clean, done);

    public static Command CreateStrip() => Create("strip",
        "Remove outputs, execution numbers, times and the state of windows.",
        new CleaningCommand(NotebookCleaning.Strip, "stripped"));

    public static Command CreateNormalise() => Create("normalise",
        "Keep outputs; write the bytes, ids and metadata that every engine understands, without times and the state of windows.",
        new CleaningCommand(NotebookCleaning.Normalise, "normalised"));

    private static Command Create(string name, string description, CleaningCommand cleaning)
    {
        var command = new Command(name, description) { Files, Check };
        HelpWithExamples.Install(command,
            $"researchkit notebook {name} my-study.ipynb",
            $"researchkit notebook {name} --check notebooks/*.ipynb",
            $"git config filter.notebook.clean 'researchkit notebook {name} -'");
        command.SetAction(cleaning.Execute);
        return command;
    }

    private int Execute(ParseResult parsed)
    {
        var (files, isCheck, output) = (parsed.GetValue(Files)!, parsed.GetValue(Check), parsed.InvocationConfiguration.Output);
        if (files.Contains(StandardStream))
            return Filter(files, isCheck, output);
        foreach (var file in files)
            RequireNotebook(file);

        // All are read before one is written: a damaged file among them is told of while nothing has changed yet.
        var changes = files.Distinct(StringComparer.Ordinal).Select(file => (file, after: Change(File.ReadAllBytes(file), Path.GetFileName(file)))).ToArray();
        foreach (var (file, after) in changes)
        {
            if (after is not null && !isCheck)
                AtomicFile.Write(file, after);
            output.WriteLine($"{file}: {(after is null ? "unchanged" : isCheck ? $"would be {_done}" : _done)}");
        }
        return isCheck && changes.Any(change => change.after is not null) ? ExitCode.Failure : ExitCode.Success;
    }

    private int Filter(string[] files, bool isCheck, TextWriter output)
    {
        if (files.Length > 1)
            throw new UsageException("- stands for standard input and comes alone.");
        using var bytes = new MemoryStream();
        using (var input = Console.OpenStandardInput())
            input.CopyTo(bytes);
        var before = bytes.ToArray();
        var after = Change(before, "standard input");
        if (isCheck)
        {
            output.WriteLine($"standard input: {(after is null ? "unchanged" : $"would be {_done}")}");
            return after is null ? ExitCode.Success : ExitCode.Failure;
        }
        output.Write(Encoding.UTF8.GetString(after ?? before));
        return ExitCode.Success;
    }

    /// <summary>What the file would hold; null where that is what it holds.</summary>
    private byte[]? Change(byte[] before, string name)
    {
        var after = Encoding.UTF8.GetBytes(_clean(NotebookDocument.Parse(before, name)).ToJson());
        return after.AsSpan().SequenceEqual(before) ? null : after;
    }

    private static void RequireNotebook(string file)
    {
        if (!Path.GetExtension(file).Equals(".ipynb", StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"'{file}' is not an .ipynb; other files hold no outputs.");
        if (!File.Exists(file))
            throw new UsageException($"There is no notebook '{file}'.");
    }
}
