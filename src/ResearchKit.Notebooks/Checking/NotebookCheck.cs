using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Checking;

/// <summary>Compares the outputs of a run with those that the notebook was committed with.</summary>
/// <remarks>
/// Texts must be the same but for digits beyond the tolerance; figures that carry their data are compared by them, not
/// by their pictures. Cell ids, execution counts, metadata, tracebacks and how a stream is cut into chunks do not count,
/// and neither do the times that <c>#!time</c> prints.
/// </remarks>
public static class NotebookCheck
{
    public static IReadOnlyList<OutputDifference> Compare(NotebookDocument committed, NotebookDocument run, Tolerance tolerance)
    {
        if (committed.Cells.Count != run.Cells.Count)
            throw new ArgumentException("The run is of another notebook: it has another number of cells.", nameof(run));
        return [.. committed.Cells.Zip(run.Cells).SelectMany((pair, i) =>
            Differences(pair.First, pair.Second, i + 1, tolerance))];
    }

    /// <summary>
    /// The run as it is to be committed: a cell that tells its time and differs in nothing else, not even in a last
    /// digit, keeps the outputs that it has. So saving twice changes no file.
    /// </summary>
    public static NotebookDocument Settled(NotebookDocument committed, NotebookDocument run)
    {
        if (committed.Cells.Count != run.Cells.Count)
            throw new ArgumentException("The run is of another notebook: it has another number of cells.", nameof(run));
        var exact = new Tolerance(0);
        return run with
        {
            Cells = [.. committed.Cells.Zip(run.Cells, (before, after) =>
                HasTimes(after) && !Differences(before, after, 1, exact).Any() ? Keeping(before, after) : after)],
        };
    }

    private static NotebookCell Keeping(NotebookCell before, NotebookCell after) => after with
    {
        Outputs = [.. before.Outputs.Select(output => output is ResultOutput result ? result with { ExecutionCount = after.ExecutionCount } : output)],
    };

    private static bool HasTimes(NotebookCell cell) => cell.Outputs.Any(output => output switch
    {
        StreamOutput stream => WallTimes.AreIn(stream.Text),
        DisplayOutput display => display.Data.MimeTypes.Any(mimeType => display.Data.Text(mimeType) is { } text && WallTimes.AreIn(text)),
        _ => false,
    });

    private static IEnumerable<OutputDifference> Differences(NotebookCell committed, NotebookCell run, int number, Tolerance tolerance)
    {
        var comparison = new OutputComparison(tolerance);
        var (expected, actual) = (Joined(committed.Outputs), Joined(run.Outputs));
        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
            foreach (var (part, lines) in comparison.Compare(expected.ElementAtOrDefault(i), actual.ElementAtOrDefault(i)))
                yield return new OutputDifference(number, i + 1, part, lines);
    }

    /// <summary>Where a stream is cut depends on time, and other writers cut it elsewhere.</summary>
    private static List<CellOutput> Joined(IEnumerable<CellOutput> outputs)
    {
        var joined = new List<CellOutput>();
        foreach (var output in outputs)
        {
            if (output is StreamOutput chunk && joined is [.., StreamOutput last] && last.Name == chunk.Name)
                joined[^1] = last with { Text = last.Text + chunk.Text };
            else
                joined.Add(output);
        }
        return joined;
    }
}
