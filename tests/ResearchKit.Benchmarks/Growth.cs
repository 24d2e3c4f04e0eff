using System.Diagnostics;

namespace ResearchKit.Benchmarks;

/// <summary>How time and memory grow: a quarter, half, the whole and twice a work's size.</summary>
internal static class Growth
{
    private const int Runs = 7;
    private const int FewestRuns = 3;
    private const double EnoughMilliseconds = 5_000;

    // The runtime compiles hot loops again after 30 calls; unfinished code also holds on to what it no longer needs.
    private const int WarmingRuns = 40;
    private const int WarmingShare = 200;

    // Larger than any cache; what a run finds in one would otherwise depend on its size.
    private static readonly long[] s_otherData = GC.AllocateArray<long>(32 << 20, pinned: true);

    public static void Print(IEnumerable<Work> works)
    {
        Console.WriteLine($"{"name",-28} {"size",10} {"ms",10} {"growth",7} {"allocated",10} {"peak",7}   (bytes per row)");
        foreach (var work in works)
        {
            Warm(work);
            var before = double.NaN;
            foreach (var size in Sizes(work))
            {
                var columns = Columns.Of(work.Sample(size));
                var milliseconds = MedianMilliseconds(work, columns);
                var (allocated, peak) = Bytes(work, columns);
                Console.WriteLine($"{work.Name,-28} {size,10} {milliseconds,10:F1} {milliseconds / before,7:F2} {allocated,10:F1} {peak,7:F1}");
                before = milliseconds;
            }
        }
    }

    /// <summary>The table of the README: for each work its time, by how much a doubling raises it in the mean and at most, and its memory.</summary>
    public static void PrintMarkdown(IEnumerable<Work> works)
    {
        Console.WriteLine("| work | n | ms | mean | greatest | allocated | peak |\n|---|---:|---:|---:|---:|---:|---:|");
        foreach (var work in works)
        {
            Warm(work);
            var times = Sizes(work).Select(size => MedianMilliseconds(work, Columns.Of(work.Sample(size)))).ToArray();
            var mean = Math.Cbrt(times[^1] / times[0]);
            var greatest = times.Zip(times.Skip(1), (half, whole) => whole / half).Max();
            var (allocated, peak) = Bytes(work, Columns.Of(work.Sample(work.Size)));
            Console.WriteLine($"| `{work.Name}` | {work.Size:N0} | {times[^2]:#,0.0} | {mean:F2} | {greatest:F2} | {allocated:F0} | {peak:F0} |");
        }
    }

    /// <summary>Memory alone, at a work's size: soon done, and the same on a busy machine.</summary>
    public static void PrintMemory(IEnumerable<Work> works)
    {
        Console.WriteLine($"{"name",-28} {"size",10} {"allocated",10} {"peak",7}   (bytes per row)");
        foreach (var work in works)
        {
            Warm(work);
            var (allocated, peak) = Bytes(work, Columns.Of(work.Sample(work.Size)));
            Console.WriteLine($"{work.Name,-28} {work.Size,10} {allocated,10:F1} {peak,7:F1}");
        }
    }

    private static int[] Sizes(Work work) => [work.Size / 4, work.Size / 2, work.Size, work.Size * 2];

    private static void Warm(Work work)
    {
        var run = work.Prepare(Columns.Of(work.Sample(Math.Max(work.Size / WarmingShare, 100))));
        for (var i = 0; i < WarmingRuns; i++)
            run();
        Thread.Sleep(250);
        run();
        Thread.Sleep(250);
    }

    private static double MedianMilliseconds(Work work, Columns columns)
    {
        var run = work.Prepare(columns);
        run();
        var times = new List<double>();
        while (times.Count < FewestRuns || (times.Count < Runs && times.Sum() < EnoughMilliseconds))
        {
            ForgetWhatIsWarm();
            var watch = Stopwatch.StartNew();
            run();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return times[times.Count / 2];
    }

    /// <summary>
    /// Gives free memory back to the system and fills the caches with other data, so that every run meets the same: arrays of
    /// one size find pages of an earlier run, those of another must take new ones, which doubles the time of a sort.
    /// </summary>
    private static void ForgetWhatIsWarm()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        for (var i = 0; i < s_otherData.Length; i += 8)
            s_otherData[i]++;
    }

    private static (double Allocated, double Peak) Bytes(Work work, Columns columns)
    {
        var run = work.Prepare(columns);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        run();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var values = (double)columns.Rows * work.ColumnsOfDesign;
        return (allocated / values, Math.Min(allocated, PeakMemory.Bytes(run)) / values);
    }
}
