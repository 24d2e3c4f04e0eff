using System.Runtime.InteropServices;
using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics.Classification;

/// <summary>Units in groups of equal score, the highest score first: all that curves over thresholds need to know.</summary>
internal sealed class ScoredOutcomes
{
    private readonly List<ScoreGroup> _groups;

    private ScoredOutcomes(List<ScoreGroup> groups)
    {
        _groups = groups;
        foreach (var group in groups)
            (Positives, Negatives) = (Positives + group.Positives, Negatives + group.Negatives);
    }

    public IReadOnlyList<ScoreGroup> Groups => _groups;

    /// <summary>The same, for what looks into it often.</summary>
    public ReadOnlySpan<ScoreGroup> GroupSpan => CollectionsMarshal.AsSpan(_groups);

    public long Positives { get; }

    public long Negatives { get; }

    public long Count => Positives + Negatives;

    /// <param name="scores">Finite.</param>
    /// <param name="outcomes">0 or 1, as many.</param>
    /// <param name="scoresName">What the caller calls them.</param>
    public static ScoredOutcomes Of(ReadOnlySpan<double> scores, ReadOnlySpan<double> outcomes, string scoresName = "scores")
    {
        Require.SameLength(scores, outcomes, nameof(outcomes));
        Require.AtLeast(1, scores.Length, "unit", "a rating of scores", scoresName);
        Require.Finite(scores, scoresName);
        Require.ZeroOrOne(outcomes, nameof(outcomes));
        var sorted = SortedKeys.Of(SortedKeys.KeysOf(scores));
        var groups = new List<ScoreGroup>();
        for (int end = scores.Length, start; end > 0; end = start)
        {
            var positives = 0;
            for (start = end; start > 0 && sorted.Keys[start - 1] == sorted.Keys[end - 1]; start--)
                positives += (int)outcomes[sorted.Indices[start - 1]];
            // Adding zero turns −0 into +0, which tied.
            groups.Add(new(scores[sorted.Indices[start]] + 0.0, positives, end - start - positives));
        }
        return new(groups);
    }

    /// <summary>For what compares the two classes.</summary>
    public ScoredOutcomes WithBothClasses(string purpose)
    {
        RequirePositives(purpose);
        if (Negatives == 0)
            throw Require.Broken(Violation.EmptyGroup, "outcomes", $"outcomes is 1 throughout; {purpose} needs units of both classes.");
        return this;
    }

    /// <summary>For what asks where the positives are.</summary>
    public ScoredOutcomes RequirePositives(string purpose)
    {
        if (Positives == 0)
            throw Require.Broken(Violation.EmptyGroup, "outcomes", $"outcomes is 0 throughout; {purpose} needs units with the outcome.");
        return this;
    }
}
