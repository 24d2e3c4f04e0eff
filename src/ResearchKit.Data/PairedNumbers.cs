namespace ResearchKit.Data;

/// <summary>Two columns of numbers, row by row, without the rows that lack either.</summary>
/// <param name="X">The values of the one column; no NaN.</param>
/// <param name="Y">The values of the other column, as many; no NaN.</param>
/// <param name="Rows">For each pair its row in the table, from 0.</param>
/// <param name="DroppedRows">How many rows of the table were left out.</param>
public sealed record PairedNumbers(double[] X, double[] Y, int[] Rows, int DroppedRows);
