using System.Reflection;

namespace ResearchKit;

/// <summary>The kit as a whole: what a notebook gets with its one <c>#r "../artifacts/kit/ResearchKit.dll"</c>.</summary>
public static class Kit
{
    /// <summary>The kit's version, without the commit: "0.1.0".</summary>
    public static string Version { get; } =
        typeof(Kit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
