using System.Globalization;

namespace ResearchKit.Cli.Tests;

/// <summary>What the command did in this process.</summary>
internal sealed record Invocation(int ExitCode, string Output, string Error)
{
    public static async Task<Invocation> OfAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var exitCode = await CommandLine.InvokeAsync(arguments, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Exit code 0, and nothing on standard error.</summary>
    public static async Task<string> OutputOfAsync(params string[] arguments)
    {
        var invocation = await OfAsync(arguments);
        Assert.Equal("", invocation.Error);
        Assert.Equal(0, invocation.ExitCode);
        return invocation.Output;
    }

    /// <summary>This exit code, one line on standard error, and nothing on standard output.</summary>
    public static async Task<string> ErrorOfAsync(int exitCode, params string[] arguments)
    {
        var invocation = await OfAsync(arguments);
        Assert.Equal("", invocation.Output);
        Assert.Equal(exitCode, invocation.ExitCode);
        var line = invocation.Error.TrimEnd('\n');
        Assert.DoesNotContain('\n', line);
        return line;
    }
}
