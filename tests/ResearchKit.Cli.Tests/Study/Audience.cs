namespace ResearchKit.Cli.Tests.Study;

/// <summary>A small table of accounts, one of them without followers.</summary>
internal static class Audience
{
    public const string Csv = """
        followers,reach,platform
        120,14,a
        250,31,a
        90,9,a
        1400,88,a
        610,75,b
        300,20,b
        ,40,b
        5200,230,b
        480,61,b

        """;

    public static string WriteTo(TemporaryFolder folder) => folder.Write("audience.csv", Csv.ReplaceLineEndings("\n"));
}
