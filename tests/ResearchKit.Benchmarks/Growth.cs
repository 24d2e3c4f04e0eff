using System.Diagnostics;

namespace ResearchKit.Benchmarks;

/// <summary>How time and memory grow: a quarter, half, the whole and twice a work's size.</summary>
internal static class Growth
{
    private const int Runs = 5;

    public static void Print(IEnumerable<Work> works)
    {
        Console.WriteLine($"{"name",-24} {"size",10} {"ms",10} {"growth",7} {"bytes/row",10}");
        foreach (var work in works)
        {
            var before = double.NaN;
            foreach (var size in new[] { work.Size / 4, work.Size / 2, work.Size, work.Size * 2 })
            {
                var columns = Columns.Of(work.Sample(size));
                var run = work.Prepare(columns);
                run();
                var allocated = GC.GetTotalAllocatedBytes(precise: true);
                run();
                allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
                var median = MedianMilliseconds(run);
                Console.WriteLine($"{work.Name,-24} {size,10} {median,10:F1} {median / before,7:F2} {(double)allocated / columns.Rows,10:F1}");
                before = median;
            }
        }
    }

    private static double MedianMilliseconds(Action action)
    {
        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var watch = Stopwatch.StartNew();
            action();
            times[i] = watch.Elapsed.TotalMilliseconds;
        }
        Array.Sort(times);
        return times[Runs / 2];
    }
}
