namespace ResearchKit.Statistics.Resampling.Engine;

/// <summary>Draws units with replacement, as many from each stratum as there are. For one thread.</summary>
internal sealed class Resampler
{
    private readonly SamplingUnits _units;
    private readonly BoundedDraws[] _draws;
    private readonly int[] _drawn;
    private int[] _indices;

    public Resampler(SamplingUnits units)
    {
        _units = units;
        _draws = [.. Enumerable.Range(0, units.Strata).Select(stratum => new BoundedDraws(units.UnitsOf(stratum).Count))];
        _drawn = new int[units.Count];
        _indices = new int[units.Members.Length];
    }

    /// <summary>The observations of a new sample, and how many of them belong to the first of two samples.</summary>
    public ReadOnlySpan<int> Draw(RandomStream stream, out int firstCount)
    {
        firstCount = 0;
        var length = 0;
        for (var stratum = 0; stratum < _units.Strata; stratum++)
        {
            var (start, count) = _units.UnitsOf(stratum);
            var drawn = _drawn.AsSpan(0, count);
            _draws[stratum].Fill(stream, drawn);
            length = _units.AreSingle ? AppendSingle(start, drawn, length) : AppendClusters(start, drawn, length);
            if (stratum < _units.FirstStrata)
                firstCount = length;
        }
        return _indices.AsSpan(0, length);
    }

    private int AppendSingle(int start, ReadOnlySpan<int> drawn, int length)
    {
        var members = _units.Members.AsSpan(start, drawn.Length);
        var target = _indices.AsSpan(length, drawn.Length);
        for (var i = 0; i < drawn.Length; i++)
            target[i] = members[drawn[i]];
        return length + drawn.Length;
    }

    private int AppendClusters(int start, ReadOnlySpan<int> drawn, int length)
    {
        foreach (var unit in drawn)
        {
            var members = _units.MembersOf(start + unit);
            // Clusters differ in size: a sample of them may be larger than that observed.
            if (length + members.Length > _indices.Length)
                Array.Resize(ref _indices, Math.Max(2 * _indices.Length, length + members.Length));
            members.CopyTo(_indices.AsSpan(length));
            length += members.Length;
        }
        return length;
    }
}
