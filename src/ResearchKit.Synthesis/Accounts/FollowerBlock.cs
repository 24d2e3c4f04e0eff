namespace ResearchKit.Synthesis;

/// <summary>A run of followers of which columns are drawn: few enough that all of it stays in the processor's cache.</summary>
internal sealed class FollowerBlock
{
    internal const int Size = 4096;

    // Those who are followers now count from 0, those who left during the year from here.
    internal const ulong FirstOfLeavers = 1UL << 32;

    // A place is the kind, then the number within it: 3 + 33 bits.
    private const int NumberBits = 33;
    private const int IdBits = 36;
    private const ulong IdMask = (1UL << IdBits) - 1;

    private readonly long[] _profiles = new long[Size];
    private readonly long[] _ids = new long[Size];
    private readonly byte[] _kinds = new byte[Size];
    private readonly byte[] _bots = new byte[Size];
    private readonly byte[] _segments = new byte[Size];
    private readonly ulong[] _accounts = new ulong[Size];
    private readonly double[] _activities = new double[Size];
    private readonly long[] _ages = new long[Size];

    internal int Count { get; private set; }

    internal ReadOnlySpan<long> Profiles => _profiles.AsSpan(0, Count);

    internal ReadOnlySpan<long> Ids => _ids.AsSpan(0, Count);

    /// <summary>Of each row its <see cref="FollowerKind"/>.</summary>
    internal ReadOnlySpan<byte> Kinds => _kinds.AsSpan(0, Count);

    /// <summary>1 for bots, 0 for people: an index instead of a branch, which would be foretold wrongly all the time.</summary>
    internal ReadOnlySpan<byte> Bots => _bots.AsSpan(0, Count);

    /// <summary>The line of business of the company that is followed.</summary>
    internal ReadOnlySpan<byte> Segments => _segments.AsSpan(0, Count);

    /// <summary>What all chance of a row is made from.</summary>
    internal ReadOnlySpan<ulong> Accounts => _accounts.AsSpan(0, Count);

    /// <summary>Normal scores through which the counts of an account go together; filled where they are needed.</summary>
    internal Span<double> Activities => _activities.AsSpan(0, Count);

    /// <summary>Ages of the accounts; filled where they are needed.</summary>
    internal Span<long> Ages => _ages.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    /// <summary>Adds a run of followers of one kind of one profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="first">The number of the first within the kind.</param>
    /// <param name="count">How many.</param>
    internal void Add(in FollowedProfile profile, int kind, ulong first, int count)
    {
        for (var k = 0; k < count; k++)
        {
            var place = PlaceOf(kind, first + (ulong)k);
            _profiles[Count] = profile.Id;
            _ids[Count] = IdOf(profile.Key, place);
            _kinds[Count] = (byte)kind;
            _bots[Count] = kind == (int)FollowerKind.Bot ? (byte)1 : (byte)0;
            _segments[Count] = (byte)profile.Segment;
            _accounts[Count++] = CounterChance.Account(profile.Key, place);
        }
    }

    internal static ulong PlaceOf(int kind, ulong number) => ((ulong)kind << NumberBits) | number;

    /// <summary>The number by which a follower is known: another for each place, and of the place it tells nothing.</summary>
    internal static long IdOf(ulong key, ulong place)
    {
        // Each step can be undone modulo 2^36, so that no two places share a number.
        var id = (place + key) & IdMask;
        id = (id ^ (id >> 18)) * 0x7FEB352D5 & IdMask;
        id = (id ^ (id >> 15)) * (key | 1) & IdMask;
        id = (id ^ (id >> 18)) * 0x846CA68B3 & IdMask;
        return (long)(id ^ (id >> 17)) + 1;
    }
}
