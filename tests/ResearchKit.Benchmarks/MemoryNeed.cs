namespace ResearchKit.Benchmarks;

/// <summary>What a work takes of memory at its size: soon done, and the same on a busy machine.</summary>
internal static class MemoryNeed
{
    public static void Print(IEnumerable<Work> works)
    {
        Console.WriteLine($"{"name",-28} {"size",10} {"allocated",10} {"peak",7}   (bytes per row)");
        foreach (var (work, allocated, peak) in works.Select(Of))
            Console.WriteLine($"{work.Name,-28} {work.Size,10} {allocated,10:F1} {peak,7:F1}");
    }

    /// <summary>The table of the README: bytes for each row, of regressions for each row and column.</summary>
    public static void PrintMarkdown(IEnumerable<Work> works)
    {
        Console.WriteLine("| work | n | allocated | peak |\n|---|---:|---:|---:|");
        foreach (var (work, allocated, peak) in works.Select(Of))
            Console.WriteLine($"| `{work.Name}` | {work.Size:N0} | {allocated:F0} | {peak:F0} |");
    }

    private static (Work Work, double Allocated, double Peak) Of(Work work)
    {
        Warming.Of(work);
        var columns = Columns.Of(work.Sample(work.Size));
        var run = work.Prepare(columns);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        run();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var values = (double)columns.Rows * work.ColumnsOfDesign;
        return (work, allocated / values, Math.Min(allocated, PeakMemory.Bytes(run)) / values);
    }
}
