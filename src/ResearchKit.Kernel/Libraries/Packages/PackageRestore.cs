using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ResearchKit.Kernel.Client;

namespace ResearchKit.Kernel.Libraries.Packages;

/// <summary>Finds the files of a package: what an earlier kernel found, else the package cache, else the user's feeds.</summary>
/// <param name="host">The dotnet program.</param>
/// <param name="configuration">The folder where the search for a nuget.config begins: the notebook's.</param>
/// <param name="found">Where is kept what was found, so that the next kernel need not start the SDK.</param>
internal sealed partial class PackageRestore(string host, string configuration, string found)
{
    private static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static PackageRestore OfUser(string directory) =>
        new(DotnetHost.Path, directory, UserData.Folder("kernel-packages"));

    /// <exception cref="LibraryException">The package cannot be had; the message names it and says why.</exception>
    public PackageAssets Find(PackageName package, string target)
    {
        var known = Path.Combine(found, Key(package) + ".json");
        if (Read(known) is { AreThere: true } before)
            return before;
        var assets = Restore(package, target);
        AtomicFile.Write(known, JsonSerializer.SerializeToUtf8Bytes(assets));
        return assets;
    }

    private PackageAssets Restore(PackageName package, string target)
    {
        if (!HasSdk())
            throw new LibraryException(
                $"#r \"{target}\": packages need the .NET SDK, and this machine has the runtime alone. "
                + "Install the SDK, or #r the dll of a project that is built elsewhere.");
        using var project = new RestoreProject(package);
        if (project.RestoreFromCache(host, configuration).Succeeded)
            return PackageAssets.Read(project.Assets);
        var (succeeded, text) = project.Restore(host, configuration);
        return succeeded ? PackageAssets.Read(project.Assets) : throw new LibraryException($"#r \"{target}\": {Problem(text, package)}");
    }

    internal static string Problem(string text, PackageName package)
    {
        var errors = Errors().Matches(text);
        if (errors.Count == 0)
            return $"{package} cannot be restored: {(text.Trim() is { Length: > 0 } words ? words : "the SDK said nothing")}";
        var code = errors[0].Groups["code"].Value;
        // What belongs to the first error stands on lines of its own, further in.
        var message = string.Join(' ', errors
            .Select(error => error.Groups["message"].Value)
            .TakeWhile((line, i) => i == 0 || line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Distinct());
        // Of the package itself, or of one that it needs: the SDK names the one.
        var isItself = message.StartsWith($"Unable to find package {package.Id} ", StringComparison.OrdinalIgnoreCase)
            || message.StartsWith($"Unable to find package {package.Id}. ", StringComparison.OrdinalIgnoreCase);
        var summary = code switch
        {
            "NU1101" or "NU1102" or "NU1103" when isItself => $"no feed of this notebook has {package}",
            "NU1101" or "NU1102" or "NU1103" => $"{package} needs a package that no feed of this notebook has",
            "NU1301" or "NU1302" => $"{package} is not in this machine's package cache, and its feed cannot be reached",
            "NU1202" => $"{package} is not for .NET {Environment.Version.Major}",
            _ => $"{package} cannot be restored",
        };
        return $"{summary}. {code}: {message}";
    }

    private bool HasSdk()
    {
        // Only of a path can it be told; a bare name is looked up by the system.
        if (Path.GetDirectoryName(host) is not { Length: > 0 } root)
            return true;
        var sdks = Path.Combine(root, "sdk");
        return Directory.Exists(sdks) && Directory.EnumerateDirectories(sdks).Any();
    }

    private static PackageAssets? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<PackageAssets>(File.ReadAllBytes(path), Strict);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // Not found yet, or damaged: found anew.
            return null;
        }
    }

    /// <summary>The configuration is part of it: another nuget.config may name other feeds and another cache.</summary>
    private string Key(PackageName package)
    {
        var text = $"{package.Id.ToLowerInvariant()}\n{package.Version.ToLowerInvariant()}\n{RuntimeInformation.RuntimeIdentifier}\n{Environment.Version.Major}\n{configuration}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }

    [GeneratedRegex(@"error (?<code>[A-Z]+[0-9]+): (?<message>[^\r\n]*?)( \[[^\]]*proj\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Errors();
}
