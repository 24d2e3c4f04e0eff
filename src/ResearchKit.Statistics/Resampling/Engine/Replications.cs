using System.Runtime.ExceptionServices;

namespace ResearchKit.Statistics.Resampling.Engine;

/// <summary>Runs replications on several threads. Each is told its number and nothing else, so that their order does not matter.</summary>
internal static class Replications
{
    private const int Block = 16;
    private const int ProgressSteps = 100;

    /// <param name="count">How many.</param>
    /// <param name="plan">Threads and cancellation.</param>
    /// <param name="progress">Whom to tell.</param>
    /// <param name="worker">Makes what one thread needs, and gives what runs a replication with it.</param>
    public static void Run(int count, ResamplingPlan plan, IProgress<double>? progress, Func<Action<int>> worker)
    {
        plan.Cancellation.ThrowIfCancellationRequested();
        var gate = new Lock();
        var (done, told) = (0, 0);
        var options = new ParallelOptions { MaxDegreeOfParallelism = plan.Threads, CancellationToken = plan.Cancellation };
        try
        {
            Parallel.For(0, (count + Block - 1) / Block, options, worker, (block, _, replicate) =>
            {
                var end = (int)Math.Min((block + 1L) * Block, count);
                for (var i = block * Block; i < end; i++)
                {
                    plan.Cancellation.ThrowIfCancellationRequested();
                    replicate(i);
                }
                Tell(end - block * Block);
                return replicate;
            }, _ => { });
        }
        catch (AggregateException several)
        {
            // A statistic's own exception reaches the caller as if no other thread had been at work.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        void Tell(int more)
        {
            if (progress is null)
                return;
            lock (gate)
            {
                done += more;
                var step = (int)((long)done * ProgressSteps / count);
                if (step == told)
                    return;
                told = step;
                progress.Report((double)done / count);
            }
        }
    }
}
