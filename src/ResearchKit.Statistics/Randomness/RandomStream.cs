using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace ResearchKit.Statistics;

/// <summary>
/// A reproducible stream of random numbers with a name. A fork is a new stream that depends on its path of names only:
/// not on how much its parent has drawn, nor on the order or thread in which forks are made.
/// </summary>
/// <remarks>
/// Path bytes → FNV-1a (64 bit) → SplitMix64 → xoshiro256++ (Blackman and Vigna 2021, doi 10.1145/3460772).
/// Changing any of these changes every generated data set, so it is a change of the generator's version.
/// One stream is for one thread; forks of it may be used on others. Not for cryptography.
/// </remarks>
public sealed class RandomStream
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    // A tag before each step of the path keeps Fork("a").Fork("b") apart from Fork("ab") and Fork(17) from Fork("17").
    private const byte NameTag = 1;
    private const byte IndexTag = 2;

    private readonly ulong _path;
    private ulong _s0, _s1, _s2, _s3;

    private RandomStream(ulong path)
    {
        _path = path;
        _s0 = SplitMix(ref path);
        _s1 = SplitMix(ref path);
        _s2 = SplitMix(ref path);
        _s3 = SplitMix(ref path);
    }

    /// <summary>The root stream of a seed.</summary>
    /// <param name="seed">Any text; its UTF-8 bytes decide.</param>
    public static RandomStream FromSeed(string seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        return new(Hash(FnvOffset, Encoding.UTF8.GetBytes(seed)));
    }

    /// <summary>The stream of a named part. Draws from this stream neither change it nor are changed by it.</summary>
    /// <param name="name">The part's name; its UTF-8 bytes decide.</param>
    public RandomStream Fork(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(Hash(Hash(_path, [NameTag]), Encoding.UTF8.GetBytes(name)));
    }

    /// <summary>The stream of a numbered part, such as a company or a replication.</summary>
    /// <param name="index">Any whole number.</param>
    public RandomStream Fork(long index)
    {
        Span<byte> step = stackalloc byte[9];
        step[0] = IndexTag;
        BinaryPrimitives.WriteInt64LittleEndian(step[1..], index);
        return new RandomStream(Hash(_path, step));
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(_s0 + _s3, 23) + _s0;
        var t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A number uniform on [0, 1), one of 2^53 equally spaced values.</summary>
    public double NextUniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number uniform on (0, 1), ends excluded, one of the 2^52 midpoints (k + ½)/2^52.</summary>
    /// <remarks>
    /// For quantile functions, which are infinite at the ends. Symmetric: u and 1 − u are equally likely, and both are
    /// exact. Uses one draw of 64 bits, as <see cref="NextUniform"/> does, but is another number.
    /// </remarks>
    public double NextInnerUniform() => ((NextBits() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>A whole number uniform on 0 to <paramref name="bound"/> − 1, without bias (Lemire 2019, doi 10.1145/3230636).</summary>
    /// <param name="bound">How many numbers are possible; at least 1.</param>
    public int NextBelow(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var range = (ulong)bound;
        var high = Math.BigMul(NextBits(), range, out var low);
        // Below this the multiples of the range are one too many in front of some numbers.
        if (low < range)
        {
            for (var threshold = (0 - range) % range; low < threshold;)
                high = Math.BigMul(NextBits(), range, out low);
        }
        return (int)high;
    }

    private static ulong Hash(ulong hash, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            hash = (hash ^ b) * FnvPrime;
        return hash;
    }

    private static ulong SplitMix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
