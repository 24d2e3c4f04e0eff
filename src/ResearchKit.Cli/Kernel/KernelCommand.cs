using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using ResearchKit.Kernel.Client;

namespace ResearchKit.Cli.Kernel;

/// <summary><c>researchkit kernel</c>: the kernel for Jupyter and VS Code.</summary>
internal static class KernelCommand
{
    private static readonly Option<bool> User = new("--user") { Description = "For this user; so it is when neither is given." };

    private static readonly Option<string?> Prefix = new("--prefix")
    {
        Description = "For the environment in this folder, such as a Python environment: DIR/share/jupyter.",
        HelpName = "DIR",
        Validators = { Need.Path },
    };

    private static readonly Option<string?> Name = new("--name")
    {
        Description = "The kernel's name; .net-csharp where it is free, else researchkit, when not given.",
        HelpName = "NAME",
        Validators = { NeedName },
    };

    private static readonly Option<string?> Uninstalled = new("--name")
    {
        Description = "The kernel's name; all of ResearchKit's when not given.",
        HelpName = "NAME",
        Validators = { NeedName },
    };

    private static readonly Argument<string> ConnectionFile = new("CONNECTION_FILE")
    {
        Description = "The file with ports and key that a Jupyter client writes.",
    };

    public static Command Create()
    {
        var install = new Command("install", "Install the kernel where Jupyter and VS Code find it.") { User, Prefix, Name };
        HelpWithExamples.Install(install, "researchkit kernel install", "researchkit kernel install --prefix .venv --name researchkit");
        install.SetAction(InstallAsync);

        var uninstall = new Command("uninstall", "Remove what install has installed.") { User, Prefix, Uninstalled };
        HelpWithExamples.Install(uninstall, "researchkit kernel uninstall", "researchkit kernel uninstall --prefix .venv");
        uninstall.SetAction(UninstallAsync);

        var run = new Command("run", "Run the kernel for a Jupyter client, until that asks for its end.") { ConnectionFile };
        HelpWithExamples.Install(run, "researchkit kernel run connection.json");
        run.SetAction(RunAsync);

        var command = new Command("kernel", "The kernel for Jupyter and VS Code: install, uninstall, run.") { install, uninstall, run };
        HelpWithExamples.Install(command, "researchkit kernel install", "researchkit kernel uninstall");
        return command;
    }

    /// <summary>Whether Ctrl-C is the kernel's, where it stops a cell, rather than the end of the command.</summary>
    public static bool HandlesSignals(ParseResult parsed) => parsed.CommandResult.Command is { Name: "run" } run && run.Arguments.Contains(ConnectionFile);

    private static async Task<int> InstallAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var scope = ScopeOf(parsed);
        var installed = await LongWork.ShowAsync(parsed.InvocationConfiguration.Error, cancellation, step =>
        {
            step("Copying the kernel");
            return KernelInstallation.Install(scope, parsed.GetValue(Name));
        });
        var output = parsed.InvocationConfiguration.Output;
        if (installed.TakenBy is { } taken)
            await output.WriteLineAsync($"{KernelInstallation.PreferredName} belongs to another kernel, in {taken}.");
        await output.WriteLineAsync($"Installed the kernel {installed.Name}, shown as '{installed.DisplayName}': {installed.Spec}");
        await output.WriteLineAsync($"It runs from a copy of its own: {installed.Copy}");
        if (!JupyterFolders.Kernels.Contains(scope.Kernels))
            await output.WriteLineAsync($"Jupyter looks there in that environment, or with JUPYTER_PATH={scope.Data}");
        await output.WriteLineAsync(
            $"Choose it in Jupyter or VS Code, or run: python3 -m nbconvert --to notebook --execute NOTEBOOK.ipynb --ExecutePreprocessor.kernel_name={installed.Name}");
        return ExitCode.Success;
    }

    private static async Task<int> UninstallAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var scope = ScopeOf(parsed);
        var (removed, inUse) = KernelInstallation.Uninstall(scope, parsed.GetValue(Uninstalled));
        var output = parsed.InvocationConfiguration.Output;
        if (removed.Count == 0)
            await output.WriteLineAsync($"There is no kernel {(parsed.GetValue(Uninstalled) is { } name ? $"'{name}' " : "")}of ResearchKit in {scope.Kernels}");
        foreach (var folder in removed)
            await output.WriteLineAsync($"Removed the kernel {Path.GetFileName(folder)}: {folder}");
        foreach (var copy in inUse)
            await output.WriteLineAsync($"A kernel still runs from {copy}, which stays; uninstall once more when it has ended.");
        return ExitCode.Success;
    }

    /// <summary>A process of its own, as everywhere: this command would lend it its libraries.</summary>
    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, [Path.Combine(KernelFiles.Built, KernelFiles.Dll), "jupyter", parsed.GetValue(ConnectionFile)!])
        {
            UseShellExecute = false,
        };
        // The kernel ends with this command, however that ends.
        start.Environment.TryAdd("JPY_PARENT_PID", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        using var kernel = Process.Start(start)!;
        using var signals = new PassedSignals(kernel);
        await kernel.WaitForExitAsync(CancellationToken.None);
        return kernel.ExitCode;
    }

    private static KernelScope ScopeOf(ParseResult parsed)
    {
        if (parsed.GetValue(Prefix) is not { } prefix)
            return KernelScope.User();
        if (parsed.GetValue(User))
            throw new UsageException("--user and --prefix exclude each other.");
        return KernelScope.Prefix(prefix);
    }

    /// <summary>Jupyter's own rule; a name of dots alone would be another folder.</summary>
    private static void NeedName(OptionResult option)
    {
        if (option.Tokens is [{ Value: var name }]
            && !(name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && name.Any(char.IsAsciiLetterOrDigit)))
            option.AddError($"--name needs letters (a to z), digits, - _ and . only; got '{name}'.");
    }
}
