using System.IO.Compression;

namespace ResearchKit.Notebooks.Tests.Kernel.Libraries;

/// <summary>A notebook's folder with a feed and a package cache of its own; no other feed is asked.</summary>
public sealed class PackageFeed : IDisposable
{
    public PackageFeed()
    {
        Folder = new TemporaryFolder();
        File.WriteAllText(Folder.File("nuget.config"),
            """
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="local" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
        Directory.CreateDirectory(Folder.File("feed"));
        var needed = Library.Write(Folder.File("built"), "Needed", "public static class Needed { public static int Value => 20; }");
        var tiny = Library.Write(Folder.File("built"), "Tiny",
            """
            using System.Runtime.InteropServices;
            public record Tiny(int Size)
            {
                public static int Value => Needed.Value + 1;
                [DllImport("tinyprobe")] private static extern uint CompressionNative_Crc32(uint crc, byte[] buffer, int length);
                public static uint Crc(byte[] bytes) => CompressionNative_Crc32(0, bytes, bytes.Length);
            }
            """, needed);
        Pack("Tiny.Needed", "1.0.0", "", ("lib/net8.0/Needed.dll", needed));
        (string, string)[] natives = OperatingSystem.IsLinux()
            ? [($"runtimes/{System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}/native/libtinyprobe.so", NativeLibrary)]
            : [];
        Pack("Tiny", "1.0.0", """<dependency id="Tiny.Needed" version="1.0.0" />""", [("lib/net8.0/Tiny.dll", tiny), .. natives]);
        Kernel = new KernelProcess(Folder);
    }

    internal TemporaryFolder Folder { get; }

    internal KernelProcess Kernel { get; }

    private static string NativeLibrary => Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "libSystem.IO.Compression.Native.so");

    public void Dispose()
    {
        Kernel.Dispose();
        Folder.Dispose();
    }

    private void Pack(string id, string version, string dependencies, params (string Path, string File)[] files)
    {
        using var package = ZipFile.Open(Folder.File($"feed/{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var nuspec = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open()))
            nuspec.Write(
                $"""
                <package><metadata>
                  <id>{id}</id><version>{version}</version><authors>tests</authors><description>For a test.</description>
                  <dependencies><group targetFramework="net8.0">{dependencies}</group></dependencies>
                </metadata></package>
                """);
        foreach (var (path, file) in files)
            package.CreateEntryFromFile(file, path);
    }
}
