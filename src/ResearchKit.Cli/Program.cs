using System.Text;
using ResearchKit.Cli;

// A file or a pipe gets UTF-8, as JSON has to be, whatever code page or locale the terminal is set to.
if (Console.IsOutputRedirected)
    Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true });

return await CommandLine.InvokeAsync(args, Console.Out, Console.Error);
