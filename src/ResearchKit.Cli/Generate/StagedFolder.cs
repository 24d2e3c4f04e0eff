namespace ResearchKit.Cli.Generate;

/// <summary>
/// Files that appear in their folder together, when all are written. Until then they lie in a hidden folder beside it, or
/// inside it where it exists: a rename must not cross file systems. Of what is given up nothing is left, also when the process
/// is told to end.
/// </summary>
internal sealed class StagedFolder : IDisposable
{
    // A writer that is asked to stop does so after its batch; one that computes for longer is not waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly string _target;
    private readonly NewFolders _made = new();
    private readonly ManualResetEventSlim _isOver = new();
    private readonly EventHandler _processEnds;

    /// <exception cref="IOException">The folder cannot be made.</exception>
    public StagedFolder(string folder)
    {
        _target = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder));
        if (File.Exists(_target))
            throw new IOException($"'{_target}' is a file; a folder is needed.");
        // The process id keeps two runs for the same folder apart.
        var name = $".{System.IO.Path.GetFileName(_target)}.{Environment.ProcessId}.partial";
        Path = Directory.Exists(_target)
            ? System.IO.Path.Combine(_target, name)
            : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(_target)!, name);
        _processEnds = (_, _) =>
        {
            _isOver.Wait(Patience);
            _made.Remove();
        };
        AppDomain.CurrentDomain.ProcessExit += _processEnds;
        try
        {
            _made.Add(Path);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Where the files are written.</summary>
    public string Path { get; }

    /// <summary>Moves the files to where they belong, in place of those of the same names.</summary>
    /// <param name="last">The file that comes last and goes first: without it the folder counts as unfinished.</param>
    /// <param name="obsolete">Files of the folder that go, unless there is a new one of the name.</param>
    public void Complete(string last, IEnumerable<string> obsolete)
    {
        if (!Directory.Exists(_target))
        {
            Directory.Move(Path, _target);
            _made.Keep();
            return;
        }
        string[] names = [.. Directory.EnumerateFiles(Path).Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        if (names.FirstOrDefault(name => Directory.Exists(Final(name))) is { } taken)
            throw new IOException($"'{Final(taken)}' is a folder; a file of this name is to be written.");
        File.Delete(Final(last));
        foreach (var name in obsolete.Except(names).Where(name => File.Exists(Final(name))))
            File.Delete(Final(name));
        foreach (var name in names.Where(name => name != last).Append(last))
            File.Move(System.IO.Path.Combine(Path, name), Final(name), overwrite: true);
    }

    public void Dispose()
    {
        _made.Remove();
        _isOver.Set();
        AppDomain.CurrentDomain.ProcessExit -= _processEnds;
    }

    private string Final(string name) => System.IO.Path.Combine(_target, name);
}
