namespace ResearchKit.Benchmarks;

/// <summary>How much memory an action holds at its height, above what was held before.</summary>
/// <remarks>
/// A second thread collects garbage without pause. What the action holds at any moment is at most what a collection left and
/// what was allocated until the next; the greatest of these is at or above the peak, in every run, and so is the least of some
/// runs. What a collection would free does not count: the collector may leave it for a while and so take more. Nor does what an
/// earlier run left in a pool of arrays.
/// </remarks>
internal static class PeakMemory
{
    private const int Runs = 3;

    public static double Bytes(Action action) => Enumerable.Range(0, Runs).Min(_ => BytesOnce(action));

    private static double BytesOnce(Action action)
    {
        var before = Collected();
        var isDone = false;
        var peak = 0L;
        using var isReady = new ManualResetEventSlim();
        var collector = new Thread(() =>
        {
            var (held, allocated) = (before, GC.GetTotalAllocatedBytes(precise: true));
            isReady.Set();
            while (!Volatile.Read(ref isDone))
            {
                // Read before the collection: what is allocated in between counts twice, never not at all.
                var upToHere = GC.GetTotalAllocatedBytes(precise: true);
                peak = Math.Max(peak, held + upToHere - allocated);
                (held, allocated) = (Collected(), upToHere);
            }
            peak = Math.Max(peak, held + GC.GetTotalAllocatedBytes(precise: true) - allocated);
        });
        collector.Start();
        isReady.Wait();
        action();
        Volatile.Write(ref isDone, true);
        collector.Join();
        return Math.Max(0, peak - before);
    }

    private static long Collected()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        var info = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return info.HeapSizeBytes - info.FragmentedBytes;
    }
}
