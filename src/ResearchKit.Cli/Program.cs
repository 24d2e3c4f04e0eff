using System.Text;
using ResearchKit.Cli;

// A file or a pipe gets UTF-8, as JSON has to be, whatever code page or locale the terminal is set to.
if (Console.IsOutputRedirected)
    Console.SetOut(Utf8(Console.OpenStandardOutput()));
if (Console.IsErrorRedirected)
    Console.SetError(Utf8(Console.OpenStandardError()));
return await CommandLine.InvokeAsync(args, Console.Out, Console.Error);

static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
