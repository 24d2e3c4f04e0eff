using System.Diagnostics;
using System.Globalization;

namespace ResearchKit.Cli.Tests.Run;

/// <summary>The kernel that wrote its process id into a file, with a space behind it to tell that it is whole.</summary>
internal static class KernelOf
{
    public static bool IsKnown(string file) => File.Exists(file) && File.ReadAllText(file).EndsWith(' ');

    /// <summary>Whether the process is gone, now or within a few seconds.</summary>
    public static async Task<bool> EndedAsync(string file)
    {
        var id = int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture);
        for (var tries = 0; tries < 100; tries++)
        {
            if (!IsAlive(id))
                return true;
            await Task.Delay(50);
        }
        return false;
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            // An orphan that nobody has waited for yet is dead all the same.
            return !(OperatingSystem.IsLinux() && File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            return false;
        }
    }
}
