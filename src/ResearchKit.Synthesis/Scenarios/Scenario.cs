namespace ResearchKit.Synthesis;

/// <summary>
/// The settings of a synthetic market. Immutable: a scenario of one's own is
/// <c>Scenario.Reference with { Name = "mine", SocialProof = 0 }</c>.
/// </summary>
/// <remarks>
/// The reference settings were chosen from sources and, where there are none, from the plausible mechanism written beside
/// each knob; none was tuned to an association between followers and revenue. Only the level, the tail and the bots of
/// the follower counts were fitted, to published quantiles. An out-of-range value is refused when it is set, with the
/// name, the value and the range.
/// </remarks>
public sealed partial record Scenario
{
    // As many as fit into a batch of the table of profiles with one block of companies.
    private const int MostPlatforms = MarketTable.MostRowsOfBatch / Block.Size;

    /// <summary>The market that all other scenarios are settings over.</summary>
    public static Scenario Reference { get; } = new();

    /// <value>Lower case with hyphens.</value>
    public string Name { get; init; } = "reference";

    /// <value>What this market is for, in one sentence.</value>
    public string Description { get; init; } = "Small companies of five lines of business, found on one Instagram-like platform; many are on others too.";

    /// <value>Which claims and sources it was made for; an assumption is called one.</value>
    public string Source { get; init; } = "The sources are named at each knob, platform and line of business.";

    /// <value>The lines of business; their shares sum to 1.</value>
    /// <exception cref="ArgumentException">No segments, two of one name, or shares that do not sum to 1.</exception>
    public IReadOnlyList<Segment> Segments
    {
        get;
        init => field = Checked(value);
    } = SegmentCatalogue.Reference;

    /// <value>The platforms, the one that the table of companies is about first.</value>
    /// <exception cref="ArgumentException">No platforms, or two of one name or id.</exception>
    public IReadOnlyList<Platform> Platforms
    {
        get;
        init => field = Checked(value);
    } = Platform.Reference;

    /// <summary>Every number of the scenario with its unit, range, default and source.</summary>
    public IReadOnlyList<Knob> Knobs() => Knob.Of(this);

    /// <summary>Draws a market from this scenario.</summary>
    /// <param name="seed">Any text; the same seed gives the same market.</param>
    /// <param name="companies">How many, from 1 to 20,000,000. A larger market begins with the companies of a smaller.</param>
    /// <param name="threads">How many threads at most; null for all. Changes the time, never the result.</param>
    /// <returns>The market.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Market Generate(string seed, int companies = 2000, int? threads = null) =>
        Market.Draw(this, seed, companies, threads);

    private static IReadOnlyList<Segment> Checked(IReadOnlyList<Segment> segments)
    {
        var total = segments.Sum(segment => segment.Share);
        if (!(Math.Abs(total - 1) <= 1e-9))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The shares of the segments sum to {total}; they must sum to 1."),
                nameof(segments));
        }
        if (segments.GroupBy(segment => segment.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two segments are named '{twice.Key}'; names must differ.", nameof(segments));
        return [.. segments];
    }

    private static IReadOnlyList<Platform> Checked(IReadOnlyList<Platform> platforms)
    {
        if (platforms.Count is 0 or > MostPlatforms)
        {
            throw new ArgumentException(
                $"A market has from 1 to {MostPlatforms} platforms; got {platforms.Count}.", nameof(platforms));
        }
        if (platforms.GroupBy(platform => platform.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two platforms are named '{twice.Key}'; names must differ.", nameof(platforms));
        if (platforms.GroupBy(platform => platform.Id).FirstOrDefault(group => group.Count() > 1) is { } same)
            throw new ArgumentException($"Two platforms have the id {same.Key}; ids must differ.", nameof(platforms));
        return [.. platforms];
    }
}
