namespace ResearchKit.Cli;

/// <summary>The command line asks for something that does not exist; ends with <see cref="ExitCode.BadUsage"/>.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    public static UsageException From(ArgumentException refused) => new(Words(refused));

    /// <summary>The library's own words, without what .NET adds for programmers.</summary>
    public static string Words(ArgumentException refused) => refused.Message.Split(" (Parameter '")[0];
}
