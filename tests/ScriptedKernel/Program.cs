using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ResearchKit.Kernel.Protocol;

// Each line of a cell is one order: a word, a blank, its text. "\n" in a text is a line break.
if (args is not ["stdio", "--directory", var directory])
    return 2;
var events = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
if (File.Exists(Path.Combine(directory, "never-ready")))
    Thread.Sleep(Timeout.Infinite);
if (File.Exists(Path.Combine(directory, "never-starts")))
    return Die("no such framework", 150);
Tell(new ReadyEvent());
while (Console.In.ReadLine() is { } line)
{
    var asked = JsonSerializer.Deserialize<KernelRequest>(line);
    if (Answer(asked) is { } answer)
        Tell(answer);
    if (asked is ShutdownRequest)
        return 0;
    if (asked is not ExecuteRequest request)
        continue;
    var succeeded = true;
    foreach (var order in request.Code.Split('\n'))
        succeeded &= Obey(request, order);
    Tell(new DoneEvent(request.Id, succeeded));
}
return 0;

bool Obey(ExecuteRequest request, string order)
{
    var blank = order.IndexOf(' ');
    var text = blank < 0 ? "" : order[(blank + 1)..].Replace("\\n", "\n");
    switch (blank < 0 ? order : order[..blank])
    {
        case "out":
            Tell(new StreamEvent(request.Id, "stdout", text));
            return true;
        case "err":
            Tell(new StreamEvent(request.Id, "stderr", text));
            return true;
        case "result":
            Tell(new DisplayEvent(request.Id, Plain(text), IsResult: true));
            return true;
        case "display":
            Tell(new DisplayEvent(request.Id, Plain(text), IsResult: false));
            return true;
        case "json":
            Tell(new DisplayEvent(request.Id, new Dictionary<string, string> { ["application/json"] = text }, IsResult: true));
            return true;
        case "input":
        case "password":
            Tell(new InputEvent(request.Id, text, IsPassword: order.StartsWith("password", StringComparison.Ordinal)));
            if (Heard() is InputReply reply)
            {
                Tell(new StreamEvent(request.Id, "stdout", $"[{reply.Text}]"));
                return true;
            }
            Tell(new ErrorEvent(request.Id, ErrorEvent.Interrupted, "The cell was interrupted.", null, ["Interrupted"]));
            return false;
        case "wait":
            // For an interrupt. "Ready" lets a test know that it may come.
            Tell(new StreamEvent(request.Id, "stdout", "ready"));
            Heard();
            Tell(new ErrorEvent(request.Id, ErrorEvent.Interrupted, "The cell was interrupted.", null, ["Interrupted"]));
            return false;
        case "flood":
            for (var i = 0; i < int.Parse(text, CultureInfo.InvariantCulture); i++)
                Tell(new StreamEvent(request.Id, "stdout", new string('x', 16 * 1024)));
            return true;
        case "show":
            // show ID TEXT: a display that can be updated.
            Tell(new DisplayEvent(request.Id, Plain(Tail(text)), IsResult: false, Head(text)));
            return true;
        case "update":
            Tell(new UpdateEvent(request.Id, Head(text), Plain(Tail(text))));
            return true;
        case "clear":
            Tell(new ClearEvent(request.Id, Wait: text == "wait"));
            return true;
        case "read":
            Tell(new FileReadEvent(request.Id, Path.GetFullPath(text, directory)));
            return true;
        case "write":
            File.WriteAllText(Path.Combine(directory, Head(text)), Tail(text));
            return true;
        case "language":
            Tell(new StreamEvent(request.Id, "stdout", request.Language ?? "none"));
            return true;
        case "figure":
            Tell(new DisplayEvent(request.Id, Plain(text), IsResult: false));
            if (request.WithFigures)
                Tell(new FigureEvent(request.Id, text.Length == 0 ? null : text, "<svg/>", Convert.ToBase64String("png"u8)));
            return true;
        case "directory":
            Tell(new StreamEvent(request.Id, "stdout", directory == Environment.CurrentDirectory ? "same" : "different"));
            return true;
        case "throw":
            var line = Array.IndexOf(request.Code.Split('\n'), order) + 1;
            Tell(new ErrorEvent(request.Id, "InvalidOperationException", text, line, ["InvalidOperationException: " + text, "   at cell, line " + line]));
            return false;
        case "fail":
            return false;
        case "garbage":
            events.WriteLine(text);
            return true;
        case "exit":
            Environment.Exit(Die("fatal: " + text, int.Parse(text, CultureInfo.InvariantCulture)));
            return false;
        case "sleep":
            Thread.Sleep(Timeout.Infinite);
            return true;
        case "spawn":
            // A grandchild that outlives its parent unless the whole tree is ended.
            var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!,
                [typeof(Program).Assembly.Location, "stdio", "--directory", Path.GetFullPath(text)])
            { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            File.WriteAllText(Path.Combine(directory, "pids"), string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {child.Id}"));
            return true;
        default:
            return true;
    }
}

KernelRequest? Heard() => JsonSerializer.Deserialize<KernelRequest>(Console.In.ReadLine()!);

// What an engine says of code; the word before the cursor decides.
static KernelEvent? Answer(KernelRequest? asked) => asked switch
{
    CompleteRequest complete => new CompletionsEvent(complete.Id, complete.Cursor - Word(complete.Code, complete.Cursor).Length, complete.Cursor,
    [
        new(Word(complete.Code, complete.Cursor) + "One", "method"),
        new(Word(complete.Code, complete.Cursor) + "Two", "local"),
    ]),
    InspectRequest inspect => new InspectionEvent(inspect.Id, Word(inspect.Code, inspect.Cursor) is { Length: > 0 } word ? Plain("about " + word) : null),
    IsCompleteRequest { Code: var code, Id: var id } => code switch
    {
        "?" => new CompletenessEvent(id, Completeness.Unknown, ""),
        [.., '{'] => new CompletenessEvent(id, Completeness.Incomplete, "    "),
        [.., '}'] => new CompletenessEvent(id, Completeness.Invalid, ""),
        _ => new CompletenessEvent(id, Completeness.Complete, ""),
    },
    _ => null,
};

static string Word(string code, int cursor) => code[..cursor].Split(' ')[^1];

void Tell(KernelEvent kernelEvent) => events.WriteLine(JsonSerializer.Serialize(kernelEvent));

static string Head(string text) => text.Split(' ', 2)[0];

static string Tail(string text) => text.Split(' ', 2)[1];

static Dictionary<string, string> Plain(string text) => new() { ["text/plain"] = text };

static int Die(string lastWords, int exitCode)
{
    Console.Error.WriteLine(lastWords);
    return exitCode;
}
