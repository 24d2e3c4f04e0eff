namespace ResearchKit.Notebooks.Documents;

public enum CellType
{
    Code,
    Markdown,

    /// <summary>Text for one converter; neither run nor rendered.</summary>
    Raw,
}
