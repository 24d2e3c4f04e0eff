namespace ResearchKit.Kernel.Jupyter;

/// <summary>
/// Ids for requests to the engine that have no execution count. They begin above all counts: the engine takes each id
/// once, and a trace's "cell 5" is to be the cell that shows [5].
/// </summary>
internal sealed class RequestNumbers
{
    private int _last = 1_000_000;

    public int Next() => ++_last;
}
