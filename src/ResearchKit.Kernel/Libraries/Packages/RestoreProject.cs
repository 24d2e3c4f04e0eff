using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security;
using System.Text;

namespace ResearchKit.Kernel.Libraries.Packages;

/// <summary>A project that does nothing but reference one package, in a folder that is gone afterwards.</summary>
internal sealed class RestoreProject : IDisposable
{
    // Left by a build that this process may run under, and meant for that build's own SDK.
    private static readonly string[] VariablesOfBuilds =
        ["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_HOST_PATH"];

    private readonly string _folder = Directory.CreateTempSubdirectory("researchkit-restore-").FullName;
    private readonly string _path;

    public RestoreProject(PackageName package)
    {
        _path = Path.Combine(_folder, "packages.proj");
        Directory.CreateDirectory(Nothing);
        File.WriteAllText(_path,
            $"""
            <Project>
              <PropertyGroup>
                <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
                <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
                <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
                <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <ItemGroup>
                <PackageReference Include="{SecurityElement.Escape(package.Id)}" Version="[{SecurityElement.Escape(package.Version)}]" />
              </ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
            </Project>
            """);
    }

    /// <summary>The file that a restore that succeeded has written.</summary>
    public string Assets => Path.Combine(_folder, "obj", "project.assets.json");

    private string Nothing => Path.Combine(_folder, "nothing");

    /// <summary>Takes the packages from the cache alone, each in the version that the feeds would give too.</summary>
    public (bool Succeeded, string Text) RestoreFromCache(string host, string configuration) =>
        // NU1603: a dependency in another version than the one asked for, since the cache happens to have that.
        Run(host, configuration, $"-p:RestoreSources={Nothing}", "-p:WarningsAsErrors=NU1603");

    public (bool Succeeded, string Text) Restore(string host, string configuration) => Run(host, configuration);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <param name="configuration">The folder where the search for a nuget.config begins.</param>
    private (bool Succeeded, string Text) Run(string host, string configuration, params string[] properties)
    {
        var start = new ProcessStartInfo(
            host,
            ["restore", _path, "-nologo", "-v:quiet", "-nodeReuse:false", "-tl:off", $"-p:RestoreRootConfigDirectory={configuration}", .. properties])
        {
            // Not the notebook's folder: a global.json there is about what is built there.
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var variable in VariablesOfBuilds)
            start.Environment.Remove(variable);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        try
        {
            var text = new StringBuilder();
            process.OutputDataReceived += (_, line) => Add(line.Data);
            process.ErrorDataReceived += (_, line) => Add(line.Data);
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return (process.ExitCode == 0, text.ToString());

            void Add(string? line)
            {
                lock (text)
                    text.Append(line).Append('\n');
            }
        }
        finally
        {
            // The cell was interrupted.
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
    }
}
