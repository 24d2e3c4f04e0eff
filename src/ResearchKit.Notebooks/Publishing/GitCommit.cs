using System.ComponentModel;
using System.Diagnostics;

namespace ResearchKit.Notebooks.Publishing;

/// <summary>The state of the repository that a notebook lies in.</summary>
/// <param name="Hash">The commit that is checked out, in full.</param>
/// <param name="IsModified">Whether tracked files differ from it, or the notebook itself is not tracked.</param>
public sealed record GitCommit(string Hash, bool IsModified)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The state, or null where the notebook is in no repository, there is no commit yet or no git to ask.</summary>
    /// <remarks>
    /// git is asked rather than its files read: whether a tree is modified depends on its index, attributes and line ends.
    /// Untracked files do not count, since results may be written anywhere in the tree.
    /// </remarks>
    public static GitCommit? Of(string notebookPath)
    {
        var path = Path.GetFullPath(notebookPath);
        var folder = Path.GetDirectoryName(path)!;
        return Ask(folder, "rev-parse", "--verify", "HEAD") is { } hash && Ask(folder, "status", "--porcelain", "--untracked-files=no") is { } changes
            ? new GitCommit(hash.Trim(), changes.Length > 0 || Ask(folder, "ls-files", "--", Path.GetFileName(path)) is null or "")
            : null;
    }

    /// <summary>What git prints, or null where it fails.</summary>
    private static string? Ask(string folder, params string[] question)
    {
        // No monitor is started and no lock taken: asking must not change a repository that others work in. A name is a
        // name, whatever characters are in it.
        var start = new ProcessStartInfo("git", ["-c", "core.fsmonitor=false", "--literal-pathspecs", .. question])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // Within a hook, git tells its children which repository is meant; the notebook's own is.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            git.StandardInput.Close();
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var answer = git.StandardOutput.ReadToEndAsync();
            if (!git.WaitForExit(Patience))
            {
                git.Kill(entireProcessTree: true);
                return null;
            }
            return git.ExitCode == 0 ? answer.GetAwaiter().GetResult() : null;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            // Not installed: a result without its commit is better than none.
            return null;
        }
    }
}
