namespace ResearchKit.Cli.Tests.Kernel;

[Collection(nameof(OwnEnvironment))]
public sealed class KernelInstallTests : IDisposable
{
    private readonly KernelHome _home = new();

    public void Dispose() => _home.Dispose();

    /// <summary>The command as it was built, with the kernel that lies beside it.</summary>
    [Fact]
    public async Task The_name_that_notebooks_ask_for_where_it_is_free()
    {
        var (exitCode, output, error) = await CommandProcess.RunAsync(_home.At("."), "kernel", "install");
        Assert.Equal((0, ""), (exitCode, error));
        var copy = Assert.Single(Directory.GetDirectories(_home.Copies));
        var file = _home.At("jupyter/kernels/.net-csharp/kernel.json");
        Assert.Equal(
            $"Installed the kernel .net-csharp, shown as '.NET (C#, ResearchKit)': {file}\n"
            + $"It runs from a copy of its own: {copy}\n"
            + "Choose it in Jupyter or VS Code, or run: python3 -m nbconvert --to notebook --execute NOTEBOOK.ipynb --ExecutePreprocessor.kernel_name=.net-csharp\n",
            output);
        var spec = _home.Spec(".net-csharp");
        Assert.Equal([Path.Combine(copy, "ResearchKit.Kernel.dll"), "jupyter", "{connection_file}"], spec["argv"]!.AsArray().Skip(1).Select(word => word!.ToString()));
        Assert.True(File.Exists(spec["argv"]![0]!.ToString()));
        Assert.Equal((".NET (C#, ResearchKit)", "C#", "message"),
            (spec["display_name"]!.ToString(), spec["language"]!.ToString(), spec["interrupt_mode"]!.ToString()));
        var built = Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(Repository.Command)!, "kernel"), "*", SearchOption.AllDirectories);
        Assert.Equal(built.Select(Path.GetFileName).Append(".in-use").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(copy, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Our_own_name_where_it_is_taken()
    {
        var foreign = _home.AddForeign(".net-csharp");
        var output = await Invocation.OutputOfAsync("kernel", "install", "--user");
        Assert.StartsWith(
            $".net-csharp belongs to another kernel, in {foreign}.\nInstalled the kernel researchkit, shown as 'C# (ResearchKit)': ",
            output, StringComparison.Ordinal);
        Assert.Equal("C# (ResearchKit)", _home.Spec("researchkit")["display_name"]!.ToString());
        Assert.Equal("Other", _home.Spec(".net-csharp")["display_name"]!.ToString());
    }

    [Fact]
    public async Task A_name_that_another_folder_of_Jupyter_has_is_taken_too()
    {
        _home.AddForeign(".NET-CSharp", "elsewhere/kernels");
        _home.Set("JUPYTER_PATH", $"{_home.At("nowhere")}{Path.PathSeparator}{_home.At("elsewhere")}");
        Assert.Contains("Installed the kernel researchkit,", await Invocation.OutputOfAsync("kernel", "install"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other")]
    [InlineData("OTHER")]
    public async Task A_name_of_somebody_else_is_refused(string name)
    {
        var foreign = _home.AddForeign("other");
        Assert.Equal(
            $"researchkit: The kernel '{name}' in {foreign} is not one of ResearchKit; another --name is needed.",
            await Invocation.ErrorOfAsync(1, "kernel", "install", "--name", name));
        Assert.Equal(["jupyter/kernels/other/kernel.json"], _home.Files);
    }

    [Fact]
    public async Task Both_of_our_names_taken_is_told()
    {
        _home.AddForeign(".net-csharp");
        var foreign = _home.AddForeign("researchkit");
        Assert.Equal(
            $"researchkit: The kernel 'researchkit' in {foreign} is not one of ResearchKit; another --name is needed.",
            await Invocation.ErrorOfAsync(1, "kernel", "install"));
    }

    [Fact]
    public async Task Another_installation_replaces_ours_and_removes_what_nobody_uses()
    {
        await Invocation.OutputOfAsync("kernel", "install");
        var copy = Directory.GetDirectories(_home.Copies).Single();
        var stale = Directory.CreateDirectory(Path.Combine(_home.Copies, "stale")).FullName;
        var running = Directory.CreateDirectory(Path.Combine(_home.Copies, "running")).FullName;
        File.WriteAllText(Path.Combine(running, ".in-use"), "");
        using (new FileStream(Path.Combine(running, ".in-use"), FileMode.Open, FileAccess.Read, FileShare.Read))
            await Invocation.OutputOfAsync("kernel", "install");
        Assert.Equal(new[] { copy, running }.Order(StringComparer.Ordinal), Directory.GetDirectories(_home.Copies).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(stale));
        Assert.Equal([".net-csharp"], Directory.GetDirectories(_home.Kernels).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_environment_gets_its_own()
    {
        var prefix = _home.At("env");
        var output = await Invocation.OutputOfAsync("kernel", "install", "--prefix", prefix, "--name", "mine");
        Assert.Contains($"Installed the kernel mine, shown as 'C# (ResearchKit)': {prefix}/share/jupyter/kernels/mine/kernel.json\n", output, StringComparison.Ordinal);
        Assert.Contains($"Jupyter looks there in that environment, or with JUPYTER_PATH={prefix}/share/jupyter\n", output, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories($"{prefix}/share/researchkit/jupyter-kernel"));
        Assert.False(Directory.Exists(_home.Kernels));

        Assert.Equal($"Removed the kernel mine: {prefix}/share/jupyter/kernels/mine\n", await Invocation.OutputOfAsync("kernel", "uninstall", "--prefix", prefix));
        Assert.Empty(_home.Files);
    }

    [UnixFact]
    public async Task The_copy_of_a_kernel_that_was_installed_through_a_link_stays()
    {
        var environment = Directory.CreateDirectory(_home.At("env")).FullName;
        Directory.CreateSymbolicLink(_home.At("link"), environment);
        await Invocation.OutputOfAsync("kernel", "install", "--prefix", _home.At("link"), "--name", "a");
        var copy = Directory.GetDirectories($"{environment}/share/researchkit/jupyter-kernel").Single();
        await Invocation.OutputOfAsync("kernel", "uninstall", "--prefix", environment, "--name", "b");
        Assert.True(Directory.Exists(copy));
    }

    [Fact]
    public async Task Only_ours_is_removed()
    {
        var foreign = _home.AddForeign("other");
        await Invocation.OutputOfAsync("kernel", "install", "--name", "a");
        await Invocation.OutputOfAsync("kernel", "install", "--name", "b");
        Assert.Equal(
            $"researchkit: The kernel 'other' in {foreign} is not one of ResearchKit and stays.",
            await Invocation.ErrorOfAsync(1, "kernel", "uninstall", "--name", "other"));
        Assert.Equal($"Removed the kernel a: {_home.Kernels}/a\n", await Invocation.OutputOfAsync("kernel", "uninstall", "--name", "a"));
        Assert.Single(Directory.GetDirectories(_home.Copies));
        Assert.Equal($"Removed the kernel b: {_home.Kernels}/b\n", await Invocation.OutputOfAsync("kernel", "uninstall"));
        Assert.Equal(["jupyter/kernels/other/kernel.json"], _home.Files);
        Assert.Equal($"There is no kernel of ResearchKit in {_home.Kernels}\n", await Invocation.OutputOfAsync("kernel", "uninstall"));
        Assert.Equal($"There is no kernel 'a' of ResearchKit in {_home.Kernels}\n", await Invocation.OutputOfAsync("kernel", "uninstall", "--name", "a"));
    }

    [Fact]
    public async Task The_files_of_a_kernel_that_runs_stay_until_it_has_ended()
    {
        await Invocation.OutputOfAsync("kernel", "install");
        var copy = Directory.GetDirectories(_home.Copies).Single();
        using (new FileStream(Path.Combine(copy, ".in-use"), FileMode.Open, FileAccess.Read, FileShare.Read))
            Assert.EndsWith(
                $"A kernel still runs from {copy}, which stays; uninstall once more when it has ended.\n",
                await Invocation.OutputOfAsync("kernel", "uninstall"), StringComparison.Ordinal);
        await Invocation.OutputOfAsync("kernel", "uninstall");
        Assert.Empty(_home.Files);
    }

    /// <summary>A file where a folder has to be stands for one that may not be written, since root always may.</summary>
    [Theory]
    [InlineData("jupyter/kernels")]
    [InlineData("data/ResearchKit")]
    public async Task A_folder_that_cannot_be_had_is_one_error_and_nothing_is_left(string blocked)
    {
        var file = _home.At(blocked);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
        var ended = await Invocation.OfAsync("kernel", "install");
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal("", ended.Output);
        Assert.StartsWith($"researchkit: The kernel cannot be installed in {_home.Kernels}: ", ended.Error, StringComparison.Ordinal);
        Assert.Contains(file, ended.Error, StringComparison.Ordinal);
        Assert.Equal(1, ended.Error.Count(c => c == '\n'));
        Assert.Equal([blocked], _home.Files);
        Assert.False(Directory.Exists(_home.Kernels));
    }

    /// <summary>A folder in which not even root may write.</summary>
    [Fact]
    public async Task A_folder_without_permission_is_one_error()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var ended = await Invocation.OfAsync("kernel", "install", "--prefix", "/sys");
        Assert.Equal(
            (1, "", "researchkit: The kernel cannot be installed in /sys/share/jupyter/kernels: Access to the path '/sys/share' is denied.\n"),
            (ended.ExitCode, ended.Output, ended.Error));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("../x")]
    [InlineData("..")]
    [InlineData("é")]
    [InlineData("")]
    public async Task A_name_that_Jupyter_refuses_is_refused(string name) => Assert.Equal(
        $"researchkit: --name needs letters (a to z), digits, - _ and . only; got '{name}'. Try 'researchkit kernel install --help'.",
        await Invocation.ErrorOfAsync(2, "kernel", "install", "--name", name));

    [Fact]
    public async Task Two_places_at_once_are_refused() => Assert.Equal(
        "researchkit: --user and --prefix exclude each other. Try 'researchkit kernel install --help'.",
        await Invocation.ErrorOfAsync(2, "kernel", "install", "--user", "--prefix", "x"));

    [Fact]
    public async Task A_connection_file_that_is_missing_is_told_by_the_kernel()
    {
        var ended = await CommandProcess.RunAsync(_home.At("."), "kernel", "run", "none.json");
        Assert.Equal((1, "ResearchKit.Kernel: The connection file 'none.json' does not exist.\n"), (ended.ExitCode, ended.Error));
    }
}
