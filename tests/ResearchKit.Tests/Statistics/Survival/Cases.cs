using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

/// <summary>A row of a generated sample: whole times, so that many tie.</summary>
internal readonly record struct Case(double Entry, double Exit, double Event, int Group, int Stratum, double X, double Z)
{
    /// <summary>Samples of 4 to 40 with ties, groups and strata, of which a third entered late.</summary>
    public static Gen<Case[]> Samples { get; } =
        Gen.Select(Gen.Int[1, 9], Gen.Int[0, 12], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Double[-1, 1], Gen.Int[0, 4],
                (length, late, censored, group, stratum, x, z) => new Case(
                    Math.Max(0, late - 8), Math.Max(0, late - 8) + length, censored == 0 ? 0 : 1, group, stratum, Math.Round(x, 2), z))
            .Array[4, 40];

    public static SurvivalTimes Times(Case[] cases) => SurvivalTimes.LeftTruncated(
        [.. cases.Select(c => c.Entry)], [.. cases.Select(c => c.Exit)], [.. cases.Select(c => c.Event)]);

    public bool AtRisk(double time) => Entry < time && time <= Exit;
}
