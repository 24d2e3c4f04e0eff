using System.Runtime.InteropServices;
using Microsoft.Data.Analysis;

namespace ResearchKit.Synthesis;

/// <summary>A table of followers: those of one profile, or a sample of all on a platform.</summary>
internal sealed class FollowerTable
{
    /// <summary>Of the table, and of the stream that all followers are drawn from.</summary>
    internal const string Name = "followers";

    private const int SampleSize = 1000;

    private readonly Market _market;
    private readonly FollowerFeatures _features;
    private readonly FollowerColumn[] _columns;
    private readonly Lazy<FollowerSource> _source;

    private FollowerTable(Market market, Platform platform, FollowerColumns which, Func<FollowerSource> source)
    {
        _market = market;
        var accounts = AccountFeatures.Of(platform);
        _features = new(market, accounts);
        _source = new(source);
        _columns =
        [
            FollowerColumn.Count(MarketVariable.ProfileId, "", "The profile that is followed.",
                (block, values) => block.Profiles.CopyTo(values), 101),
            FollowerColumn.Count("follower_id", "",
                "The number by which the follower is known among those of the profile, in follow_events too; it tells nothing of the kind.",
                (block, values) => block.Ids.CopyTo(values), 1),
            .. which == FollowerColumns.Names ? [] : _features.Columns,
            .. which == FollowerColumns.Features ? [] : new FollowerNames(_features, accounts).Columns,
        ];
    }

    /// <summary>The table that every market has.</summary>
    internal static MarketTable Sample(Market market)
    {
        var platform = market.Scenario.Platforms[0];
        return Sample(market, SampleSize, platform, "table", FollowerColumns.Features);
    }

    internal static MarketTable Sample(Market market, int rows, Platform platform, string seed, FollowerColumns which) => new FollowerTable(
        market, platform, which,
        () => new SampledFollowers(market.FollowedProfiles(platform), rows, market.StreamOf(Name).Fork("sample").Fork(seed)))
        .ToTable($"A row is an account that follows a profile on {platform.Name}: a systematic sample of {rows} of all accounts that "
            + "follow one there, each with the same chance. Those of any other profile are made when they are asked for.");

    internal static MarketTable OfProfile(Market market, int companyId, Platform platform, FollowerColumns which) => new FollowerTable(
        market, platform, which, () =>
        {
            var block = (companyId - 1) / Block.Size;
            var place = (companyId - 1) % Block.Size;
            string[] kinds = [.. FollowedProfiles.Kinds.Select(kind => MarketVariable.On(kind, platform.Name))];
            var values = market.Solve([MarketVariable.Segment, .. kinds], block, 1);
            var profile = FollowedProfiles.Profile(
                market.StreamOf(Name), platform, companyId, (int)values[MarketVariable.Segment][place]);
            return new ProfileFollowers(profile, [.. kinds.Select(kind => (long)values[kind][place])]);
        })
        .ToTable($"A row is an account that follows company {companyId} on {platform.Name}; kind by kind, all there are.");

    private MarketTable ToTable(string description) => new(
        Name, description, [.. _columns.Select(column => column.Description)], () => _source.Value.Count, Batches,
        () => Rows(0, checked((int)_source.Value.Count)));

    private IEnumerable<DataFrame> Batches()
    {
        var count = _source.Value.Count;
        for (var start = 0L; start == 0 || start < count; start += MarketTable.MostRowsOfBatch)
            yield return Rows(start, (int)Math.Min(MarketTable.MostRowsOfBatch, count - start));
    }

    private DataFrame Rows(long start, int count)
    {
        // Memory that becomes the frame's own; of categories a byte each until they are spelled out.
        var numbers = _columns.Select(column => Memory<byte>(column.Numbers is null ? 0 : count * sizeof(long))).ToArray();
        var categories = _columns.Select(column => Memory<byte>(column.Categories is null ? 0 : count)).ToArray();
        var texts = _columns.Select(column => new string[column.Texts is null ? 0 : count]).ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = _market.Threads ?? -1 };
        var blocks = (count + FollowerBlock.Size - 1) / FollowerBlock.Size;
        Parallel.For(0, blocks, options, () => new FollowerBlock(), (number, _, block) =>
        {
            var first = number * FollowerBlock.Size;
            var rows = Math.Min(FollowerBlock.Size, count - first);
            _source.Value.Fill(start + first, rows, block);
            _features.Prepare(block);
            for (var c = 0; c < _columns.Length; c++)
            {
                _columns[c].Numbers?.Invoke(block, MemoryMarshal.Cast<byte, long>(numbers[c].AsSpan()).Slice(first, rows));
                _columns[c].Categories?.Invoke(block, categories[c].AsSpan(first, rows));
                _columns[c].Texts?.Invoke(block, texts[c].AsSpan(first, rows));
            }
            return block;
        }, _ => { });
        var columns = new DataFrameColumn[_columns.Length];
        Parallel.For(0, columns.Length, options, c => columns[c] = _columns[c] switch
        {
            { Numbers: not null } column => FrameColumn.Around(column.Description, numbers[c]),
            { Categories: not null } column => FrameColumn.Text(column.Description.Name, categories[c].Select(place => column.Labels[place])),
            var column => FrameColumn.Text(column.Description.Name, texts[c]),
        });
        return new(columns);
    }

    private static T[] Memory<T>(int length) => GC.AllocateUninitializedArray<T>(length);
}
