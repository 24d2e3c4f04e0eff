using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Running;

/// <summary>A notebook that was run to its end or to its first failing cell.</summary>
/// <param name="Document">The notebook with the outputs of this run and none of an earlier one.</param>
/// <param name="Cells">One for each cell of the notebook.</param>
/// <param name="Failure">What stopped the run, or null.</param>
/// <param name="Figures">The pictures that were displayed, in order.</param>
/// <param name="DataFiles">The data files that the cells have read, in the order of their paths.</param>
public sealed record NotebookRun(
    NotebookDocument Document,
    IReadOnlyList<CellRun> Cells,
    CellFailure? Failure,
    IReadOnlyList<NotebookFigure> Figures,
    IReadOnlyList<DataFile> DataFiles);
