namespace ResearchKit.Cli;

/// <summary>What the command tells its caller. Shown in the README, so a change breaks scripts.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The question was understood and could not be answered: bad input, a failing cell, a full disk.</summary>
    public const int Failure = 1;

    /// <summary>The question was not understood: an unknown option, a missing one, a value out of range.</summary>
    public const int BadUsage = 2;

    /// <summary>Ctrl-C, as shells number it.</summary>
    public const int Interrupted = 130;
}
