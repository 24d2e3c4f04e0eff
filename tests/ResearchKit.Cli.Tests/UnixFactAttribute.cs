using System.Runtime.CompilerServices;

namespace ResearchKit.Cli.Tests;

/// <summary>A test that sends a signal, which Windows does not know.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no signals.";
    }
}
