using System.Runtime.CompilerServices;

namespace ResearchKit.Statistics.Regression.Slopes;

/// <summary>Slopes at some places of the order in which a sort brings them to light, or all of them.</summary>
/// <param name="places">Which are wanted, ascending, the first being 0; none for the first as many as there is room for.</param>
/// <param name="slopes">Where they go.</param>
internal ref struct SlopeDraw(ReadOnlySpan<long> places, Span<double> slopes)
{
    private readonly ReadOnlySpan<long> _places = places;
    private readonly Span<double> _slopes = slopes;
    private int _found;
    private long _next = slopes.Length == 0 ? long.MaxValue : places.Length == 0 ? 0 : places[0];

    /// <summary>How many have come to light.</summary>
    public long Count { get; private set; }

    /// <param name="points">Each of them has changed places with <paramref name="other"/>.</param>
    /// <param name="other">The other point.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<SlopePoint> points, SlopePoint other)
    {
        var before = Count;
        Count += points.Length;
        if (_next < Count)
            Draw(points, other, before);
    }

    private void Draw(ReadOnlySpan<SlopePoint> points, SlopePoint other, long before)
    {
        for (; _next < Count; _found++, _next = Next())
        {
            var point = points[(int)(_next - before)];
            _slopes[_found] = point.X < other.X ? point.SlopeTo(other) : other.SlopeTo(point);
        }
    }

    private readonly long Next() => _found == _slopes.Length ? long.MaxValue : _places.Length == 0 ? _found : _places[_found];
}
