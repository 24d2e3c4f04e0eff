using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>What changed when something came in between: in one series, or among those it reached and the others.</summary>
internal static class SeriesSuites
{
    private const int Times = 5;
    private const int InterventionTime = 3;

    private static readonly Estimand<double[]> Level = new("level change", x => Interrupted(x).LevelChange.Value);
    private static readonly Estimand<double[]> Slope = new("slope change", x => Interrupted(x).SlopeChange.Value);
    private static readonly Estimand<double[]> Last = new("effect on the last value", x => Interrupted(x).EffectAt(x.Length - 1).Value);
    private static readonly Estimand<Observed> Effect = new("effect", panel => Differences(panel).Effect.Value);

    private static readonly (string Name, double Dependence, Func<RandomStream, double> Draw)[] Kinds =
    [
        ("normal", 0, Chance.Normal), ("lognormal, σ 1", 0, stream => Math.Exp(Chance.Normal(stream))),
        ("t, 3 df", 0, stream => Chance.Normal(stream) * Chance.TailFactor(stream)),
        ("autocorrelated, AR(1) 0.5", 0.5, Chance.Normal), ("autocorrelated, AR(1) 0.8", 0.8, Chance.Normal),
    ];

    /// <summary>A trend that is interrupted in its middle, where the level rises by 1.</summary>
    public static Suite Interruption { get; } = new Suite<double[]>("interrupted series", [.. Kinds.Select(kind => Of(kind, 1)), .. Kinds.Select(kind => Of(kind, 0))])
        .Interval("level change, Newey-West", Level, x => Interrupted(x).LevelChange)
        .Interval("slope change, Newey-West", Slope, x => Interrupted(x).SlopeChange)
        .Interval("effect on the last value, Newey-West", Last, x => Interrupted(x).EffectAt(x.Length - 1))
        .Test("level change, t", x => Interrupted(x).LevelChange, t => t.PValue())
        .Test("slope change, t", x => Interrupted(x).SlopeChange, t => t.PValue());

    /// <summary>n observations, five of each unit; the treated rise by 1 from the fourth on.</summary>
    public static Suite Panels { get; } = new Suite<Observed>("difference in differences",
            [.. new[] { 1.0, 0 }.SelectMany(effect => new[]
            {
                Panel("half treated", effect, 0.5, 0, Chance.Normal), Panel("half treated, lognormal errors, σ 1", effect, 0.5, 0, Kinds[1].Draw),
                Panel("half treated, trends of their own", effect, 0.5, 0.5, Chance.Normal), Panel("a tenth treated", effect, 0.1, 0, Chance.Normal),
            })])
        .Interval("effect, cluster-robust", Effect, panel => Differences(panel).Effect)
        .Test("effect, cluster-robust t", panel => Differences(panel).Effect, t => t.PValue())
        .Test("placebo effect, cluster-robust t", panel => Differences(panel).Placebos[^1].Effect, t => t.PValue());

    private static InterruptedTimeSeries Interrupted(double[] values) => InterruptedTimeSeries.Of(values, values.Length / 2);

    private static DifferenceInDifferences Differences(Observed panel) =>
        DifferenceInDifferences.Of(panel.Outcome, panel.Times, panel.Treated, panel.Units, InterventionTime);

    private static Design<double[]> Of((string Name, double Dependence, Func<RandomStream, double> Draw) kind, double change) =>
        new Design<double[]>(kind.Name, (stream, size) =>
        {
            var values = Chance.Series(stream, size, kind.Dependence, kind.Draw);
            for (var i = 0; i < size; i++)
                values[i] += 0.02 * i + (i >= size / 2 ? change : 0);
            return values;
        })
        {
            HoldsNull = change == 0,
        }.Knowing(Level, change).Knowing(Slope, 0).Knowing(Last, change);

    private static Design<Observed> Panel(string name, double effect, double share, double trends, Func<RandomStream, double> error) =>
        new Design<Observed>(name, (stream, size) =>
        {
            var panel = new Observed(new double[size], new int[size], new bool[size], new int[size]);
            // Fewer than two units leave no standard error.
            var treated = Math.Max(2, (int)(share * size / Times));
            var (level, trend) = (0.0, 0.0);
            for (var i = 0; i < size; i++)
            {
                var (unit, time) = (i / Times, i % Times);
                if (time == 0)
                    (level, trend) = (Chance.Normal(stream), trends * Chance.Normal(stream));
                (panel.Units[i], panel.Times[i], panel.Treated[i]) = (unit, time, unit < treated);
                panel.Outcome[i] = level + trend * time + error(stream) + (unit < treated && time >= InterventionTime ? effect : 0);
            }
            return panel;
        })
        {
            HoldsNull = effect == 0,
        }.Knowing(Effect, effect);

    private sealed record Observed(double[] Outcome, int[] Times, bool[] Treated, int[] Units);
}
