using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ResearchKit.Kernel.Stdio;

/// <summary>The process's own standard streams, taken away from the cells that run in it.</summary>
/// <remarks>
/// Redirecting <see cref="Console"/> is not enough: native code, <see cref="Console.OpenStandardOutput()"/> and child
/// processes write to the descriptor itself. So the descriptors change places: what a cell finds as standard output is
/// the standard error, what it finds as standard input is empty.
/// </remarks>
internal sealed record ProcessStreams(Stream Requests, Stream Events, TextWriter Log)
{
    private const int StandardInput = 0;
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    public static ProcessStreams Take()
    {
        var (requests, events) = OperatingSystem.IsWindows() ? TakeOnWindows() : TakeOnUnix();
        var log = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
        return new(
            new FileStream(requests, FileAccess.Read, bufferSize: 0),
            new FileStream(events, FileAccess.Write, bufferSize: 0),
            TextWriter.Synchronized(log));
    }

    private static (SafeFileHandle Requests, SafeFileHandle Events) TakeOnUnix()
    {
        var requests = Duplicate(StandardInput);
        var events = Duplicate(StandardOutput);
        using var nothing = File.OpenHandle("/dev/null");
        _ = Unix.dup2((int)nothing.DangerousGetHandle(), StandardInput);
        _ = Unix.dup2(StandardError, StandardOutput);
        return (requests, events);
    }

    private static SafeFileHandle Duplicate(int descriptor)
    {
        // Closed in child processes: one that outlives the kernel would keep the runner waiting for the end of the pipe.
        // macOS passes variadic arguments in another way on arm64, so there the plain call has to do.
        var copy = OperatingSystem.IsLinux()
            ? Unix.fcntl(descriptor, Unix.DuplicateCloseOnExec, 3)
            : Unix.dup(descriptor);
        if (copy < 0)
            throw new IOException($"Standard stream {descriptor} is not open (errno {Marshal.GetLastPInvokeError()}).");
        return new SafeFileHandle(copy, ownsHandle: true);
    }

    private static (SafeFileHandle Requests, SafeFileHandle Events) TakeOnWindows()
    {
        var requests = new SafeFileHandle(Windows.GetStdHandle(Windows.Input), ownsHandle: true);
        var events = new SafeFileHandle(Windows.GetStdHandle(Windows.Output), ownsHandle: true);
        // Kept open for the life of the process: it is the cells' standard input.
        var nothing = File.OpenHandle("NUL");
        _ = Windows.SetStdHandle(Windows.Input, nothing.DangerousGetHandle());
        nothing.SetHandleAsInvalid();
        _ = Windows.SetStdHandle(Windows.Output, Windows.GetStdHandle(Windows.Error));
        return (requests, events);
    }

    private static class Unix
    {
        public const int DuplicateCloseOnExec = 1030;

        [DllImport("libc", SetLastError = true)]
        public static extern int fcntl(int descriptor, int command, int least);

        [DllImport("libc", SetLastError = true)]
        public static extern int dup(int descriptor);

        [DllImport("libc", SetLastError = true)]
        public static extern int dup2(int descriptor, int target);
    }

    private static class Windows
    {
        public const int Input = -10;
        public const int Output = -11;
        public const int Error = -12;

        [DllImport("kernel32.dll", SetLastError = true)]
        public static extern nint GetStdHandle(int stream);

        [DllImport("kernel32.dll", SetLastError = true)]
        [return: MarshalAs(UnmanagedType.Bool)]
        public static extern bool SetStdHandle(int stream, nint handle);
    }
}
