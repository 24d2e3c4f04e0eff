using Microsoft.Data.Analysis;

namespace ResearchKit.Data;

/// <summary>A table that is going to be written, in words and as rows.</summary>
/// <param name="Name">For example "posts".</param>
/// <param name="Description">What a row is, in a sentence.</param>
/// <param name="Columns">Its columns in words, in their order.</param>
/// <param name="Batches">Its rows in order, in frames of these columns; at least one, which may have no rows.</param>
public sealed record DescribedTable(
    string Name, string Description, IReadOnlyList<CodebookColumn> Columns, IEnumerable<DataFrame> Batches)
{
    /// <summary>The batches, of which the first is held against the words before anything is written.</summary>
    /// <exception cref="ArgumentException">The columns in words are not those of the table.</exception>
    internal IEnumerable<DataFrame> CheckedBatches()
    {
        var isFirst = true;
        foreach (var batch in Batches)
        {
            var names = batch.Columns.Select(column => column.Name).ToArray();
            if (isFirst && !names.SequenceEqual(Columns.Select(column => column.Name)))
            {
                throw new ArgumentException(
                    $"The table has the columns {string.Join(", ", names)}; described are {string.Join(", ", Columns.Select(column => column.Name))}.");
            }
            isFirst = false;
            yield return batch;
        }
    }
}
