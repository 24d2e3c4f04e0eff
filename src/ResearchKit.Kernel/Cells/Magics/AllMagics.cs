namespace ResearchKit.Kernel.Cells.Magics;

/// <summary>The magics there are, beside those that name a language.</summary>
internal static class AllMagics
{
    /// <summary>In the order in which messages list them.</summary>
    public static readonly IReadOnlyList<Magic> All =
        [new ShareMagic(), new SetMagic(), new ImportMagic(), new TimeMagic(), new WhoMagic(), new WhosMagic(), new LsMagic(), new AboutMagic()];

    public static IEnumerable<string> Names => All.Select(magic => magic.Name);

    public static Magic? Find(string name) => All.FirstOrDefault(magic => magic.Name == name);
}
