using System.Globalization;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace ResearchKit.Cli.Tests;

/// <summary>A terminal in memory.</summary>
internal sealed partial class Terminal : IDisposable
{
    private readonly LockedWriter _written = new();

    public Terminal() => Console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(_written),
    });

    public IAnsiConsole Console { get; }

    /// <summary>All that was ever shown, without colours and movements.</summary>
    public string Text => Sequence().Replace(Raw, "");

    public string Raw => _written.ToString();

    public void Dispose() => _written.Dispose();

    [GeneratedRegex(@"\e\[[?0-9;]*[A-Za-z]")]
    private static partial Regex Sequence();

    /// <summary>The spinner writes on a thread of its own while a test reads.</summary>
    private sealed class LockedWriter() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void Write(char value)
        {
            lock (this)
                base.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            lock (this)
                base.Write(buffer, index, count);
        }

        public override void Write(string? value)
        {
            lock (this)
                base.Write(value);
        }

        public override string ToString()
        {
            lock (this)
                return base.ToString();
        }
    }
}
