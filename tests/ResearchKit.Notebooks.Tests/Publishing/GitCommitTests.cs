using System.Diagnostics;
using ResearchKit.Notebooks.Publishing;

namespace ResearchKit.Notebooks.Tests.Publishing;

public class GitCommitTests
{
    [Fact]
    public void A_repository_tells_its_commit_and_whether_files_differ_from_it()
    {
        using var folder = new TemporaryFolder();
        var notebook = folder.File("notebooks/a[1].ipynb");
        Directory.CreateDirectory(folder.File("notebooks"));
        File.WriteAllText(notebook, "{}");
        if (!Git(folder, "init", "--quiet"))
            Assert.Skip("git is not installed.");
        Assert.Null(GitCommit.Of(notebook));

        File.WriteAllText(folder.File("code.cs"), "1");
        Git(folder, "add", "code.cs");
        Git(folder, "commit", "--quiet", "-m", "first");
        Assert.Equal(true, GitCommit.Of(notebook)?.IsModified);

        Git(folder, "add", "notebooks");
        Git(folder, "commit", "--quiet", "-m", "second");
        File.WriteAllText(folder.File("result.txt"), "untracked");
        var clean = GitCommit.Of(notebook);
        Assert.Matches("^[0-9a-f]{40}$", clean?.Hash);
        Assert.False(clean!.IsModified);

        File.WriteAllText(folder.File("code.cs"), "2");
        Assert.Equal(clean with { IsModified = true }, GitCommit.Of(notebook));
    }

    [Fact]
    public void Elsewhere_there_is_none()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(GitCommit.Of(folder.File("a.ipynb")));
    }

    private static bool Git(TemporaryFolder folder, params string[] arguments)
    {
        try
        {
            string[] author = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "-c", "core.hooksPath="];
            using var git = Process.Start(new ProcessStartInfo("git", [.. author, .. arguments]) { WorkingDirectory = folder.Path })!;
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
