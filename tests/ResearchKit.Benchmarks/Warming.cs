namespace ResearchKit.Benchmarks;

/// <summary>Runs a work on few rows until its code is compiled for good.</summary>
internal static class Warming
{
    // The runtime compiles hot loops again after 30 calls; unfinished code also holds on to what it no longer needs.
    private const int Runs = 40;
    private const int Share = 200;

    public static void Of(Work work)
    {
        var run = work.Prepare(Columns.Of(work.Sample(Math.Max(work.Size / Share, 100))));
        for (var i = 0; i < Runs; i++)
            run();
        Thread.Sleep(250);
        run();
        Thread.Sleep(250);
    }
}
