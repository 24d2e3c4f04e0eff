namespace ResearchKit.Cli;

/// <summary>The command line asks for something that does not exist; ends with <see cref="ExitCode.BadUsage"/>.</summary>
internal sealed class UsageException(string message) : Exception(message);
