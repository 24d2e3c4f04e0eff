using System.Text.RegularExpressions;

namespace ResearchKit.Kernel.Libraries.Packages;

/// <summary>A package in exactly one version: what <c>#r "nuget: Name, Version"</c> asks for.</summary>
/// <remarks>Ranges and floating versions are refused: the same notebook would load other code another day.</remarks>
internal sealed partial record PackageName(string Id, string Version)
{
    private const string Prefix = "nuget:";

    public static bool IsPackage(string target) => target.TrimStart().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="LibraryException">The target does not name a package and one version.</exception>
    public static PackageName Parse(string target)
    {
        var parts = target.TrimStart()[Prefix.Length..].Split(',', StringSplitOptions.TrimEntries);
        var id = parts[0];
        if (!IdForm().IsMatch(id))
            throw Refused(id.Length == 0 ? "the name of the package is missing" : $"'{id}' is no name of a package", "Name, 1.2.3");
        if (parts is [_] or [_, ""])
            throw Refused("the version is missing", $"{id}, 1.2.3");
        // [1.2.3] is how a project says exactly this one.
        var version = parts is [_, ['[', .. var exact, ']']] ? exact : string.Join(", ", parts[1..]);
        return VersionForm().IsMatch(version)
            ? new PackageName(id, WithoutMetadata(version))
            : throw Refused($"'{string.Join(", ", parts[1..])}' is not one exact version", $"{id}, 1.2.3");

        LibraryException Refused(string problem, string example) =>
            new($"#r \"{target}\": {problem}. Write it as #r \"nuget: {example}\".");
    }

    public override string ToString() => $"{Id} {Version}";

    private static string WithoutMetadata(string version) => version.Split('+')[0];

    [GeneratedRegex(@"^[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*\z")]
    private static partial Regex IdForm();

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+){0,3}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z.-]+)?\z")]
    private static partial Regex VersionForm();
}
