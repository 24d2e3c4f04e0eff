using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>The samples of one design and size, and the procedures that are applied to them.</summary>
internal abstract class CalibrationCell(string family, string design, int sampleSize)
{
    public string Family { get; } = family;

    public string Design { get; } = design;

    public int SampleSize { get; } = sampleSize;

    /// <summary>What is applied to the samples, and what the library gives there.</summary>
    public abstract IEnumerable<(string Name, CalibrationKind Kind, Type Result)> Procedures { get; }

    public abstract IEnumerable<CalibrationRow> Run(RandomStream root, CalibrationPlan plan);
}

/// <inheritdoc cref="CalibrationCell" />
internal sealed class CalibrationCell<TSample>(string family, Design<TSample> design, int sampleSize, Procedure<TSample>[] procedures)
    : CalibrationCell(family, design.Name, sampleSize)
{
    // Whole blocks are handed to threads, and only counts are added: the order does not matter.
    private const int Block = 20;

    public override IEnumerable<(string Name, CalibrationKind Kind, Type Result)> Procedures =>
        procedures.Select(procedure => (procedure.Name, procedure.Kind, procedure.Result));

    public override IEnumerable<CalibrationRow> Run(RandomStream root, CalibrationPlan plan)
    {
        var truths = procedures.Select(procedure => procedure.Estimand is { } estimand ? design.Truth(estimand) : double.NaN).ToArray();
        var (hits, undefined) = (new int[procedures.Length], new int[procedures.Length]);
        var stream = root.Fork(Family).Fork(design.HoldsNull ? "null" : "truth").Fork(Design).Fork(SampleSize);
        var blocks = (plan.Replications + Block - 1) / Block;
        Parallel.For(0, blocks, new() { MaxDegreeOfParallelism = plan.Threads, CancellationToken = plan.Cancellation }, block =>
        {
            for (var i = block * Block; i < Math.Min((block + 1) * Block, plan.Replications); i++)
                Count(stream.Fork(i), i, plan.Replications, truths, hits, undefined);
        });
        return procedures.Select((procedure, p) => new CalibrationRow(
            Family, procedure.Name, Design, SampleSize, procedure.Kind, hits[p], procedure.Samples(plan.Replications, SampleSize), undefined[p]));
    }

    /// <summary>Applies the procedures to one sample, which is drawn only if one of them wants it.</summary>
    private void Count(RandomStream stream, int index, int replications, double[] truths, int[] hits, int[] undefined)
    {
        if (!procedures.Any(procedure => index < procedure.Samples(replications, SampleSize)))
            return;
        var sample = design.Draw(stream.Fork("sample"), SampleSize);
        for (var p = 0; p < procedures.Length; p++)
        {
            if (index >= procedures[p].Samples(replications, SampleSize))
                continue;
            var outcome = procedures[p].Outcome(sample, truths[p], stream.Fork(procedures[p].Name));
            if (outcome is null)
                Interlocked.Increment(ref undefined[p]);
            else if (outcome.Value)
                Interlocked.Increment(ref hits[p]);
        }
    }
}
