namespace ResearchKit.Notebooks.Checking;

/// <summary>How one output of a run differs from the committed one.</summary>
/// <param name="CellNumber">Counts all cells of the notebook, from 1.</param>
/// <param name="OutputNumber">Counts the outputs of the cell, from 1; neighbouring texts of one stream are one output.</param>
/// <param name="Part">What of it differs: "stdout", a MIME type, "error".</param>
/// <param name="Lines">For a reader: "- " committed, "+ " this run, two blanks before what is the same in both.</param>
public sealed record OutputDifference(int CellNumber, int OutputNumber, string Part, IReadOnlyList<string> Lines);
