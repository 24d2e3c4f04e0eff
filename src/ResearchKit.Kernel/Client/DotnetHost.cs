using System.Runtime.InteropServices;

namespace ResearchKit.Kernel.Client;

internal static class DotnetHost
{
    /// <summary>
    /// The <c>dotnet</c> that belongs to the runtime of this very process: a PATH may lack it, or name another one
    /// without .NET 10.
    /// </summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        // <root>/shared/Microsoft.NETCore.App/<version>/
        var root = System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..");
        var host = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, name));
        return File.Exists(host) ? host : name;
    }
}
