namespace ResearchKit.Cli;

/// <summary>The command line asks for something that does not exist; ends with <see cref="ExitCode.BadUsage"/>.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>The library's own words, without what .NET adds for programmers.</summary>
    public static UsageException From(ArgumentException refused)
    {
        var words = refused.Message.Split(" (Parameter '")[0];
        return new UsageException(words.ReplaceLineEndings(" "));
    }
}
