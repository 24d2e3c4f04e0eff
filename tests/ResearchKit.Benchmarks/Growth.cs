using System.Diagnostics;

namespace ResearchKit.Benchmarks;

/// <summary>How time grows: a quarter, half, the whole and twice a work's size.</summary>
internal static class Growth
{
    private const int Runs = 7;
    private const int FewestRuns = 3;
    private const double EnoughMilliseconds = 2_000;

    // Larger than any cache; what a run finds in one would otherwise depend on its size.
    private static readonly long[] s_otherData = GC.AllocateArray<long>(32 << 20, pinned: true);

    public static void Print(IEnumerable<Work> works)
    {
        Console.WriteLine($"{"name",-28} {"size",10} {"ms",10} {"growth",7}");
        foreach (var work in works)
        {
            var before = double.NaN;
            foreach (var (size, milliseconds) in Times(work))
            {
                Console.WriteLine($"{work.Name,-28} {size,10} {milliseconds,10:F1} {milliseconds / before,7:F2}");
                before = milliseconds;
            }
        }
    }

    /// <summary>The table of the README: for each work its time, and by how much a doubling raises it in the mean and at most.</summary>
    public static void PrintMarkdown(IEnumerable<Work> works)
    {
        Console.WriteLine("| work | n | ms | mean | greatest |\n|---|---:|---:|---:|---:|");
        foreach (var work in works)
        {
            double[] times = [.. Times(work).Select(time => time.Milliseconds)];
            var mean = Math.Cbrt(times[^1] / times[0]);
            var greatest = times.Zip(times.Skip(1), (half, whole) => whole / half).Max();
            Console.WriteLine($"| `{work.Name}` | {work.Size:N0} | {times[^2]:#,0.0} | {mean:F2} | {greatest:F2} |");
        }
    }

    private static IEnumerable<(int Size, double Milliseconds)> Times(Work work)
    {
        Warming.Of(work);
        foreach (var size in (int[])[work.Size / 4, work.Size / 2, work.Size, work.Size * 2])
            yield return (size, MedianMilliseconds(work, Columns.Of(work.Sample(size))));
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
}
