using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Comparisons.Tables;

/// <summary>
/// All tables with given margins as paths through a network: a node is what the columns done so far have left of the rows,
/// its order being of no account.
/// </summary>
internal sealed class TableNetwork
{
    // R's margin within which two tables are equally probable.
    private const double Equal = 1e-7;

    // Products of the same factors in another order differ by roundings only.
    private const double KeysPerUnit = 1e10;

    private const long LargestTabled = 100_000;

    private readonly long[] _columns;
    private readonly long[] _rows;
    private readonly double _observed;
    private readonly Dictionary<Node, (double Least, double Most)>[] _bounds;
    private readonly double[] _logFactorials;
    private readonly int _limit;
    private int _nodes;

    /// <param name="table">The table observed.</param>
    /// <param name="limit">How many partial tables to look at before giving up.</param>
    public TableNetwork(ContingencyTable table, int limit)
    {
        _limit = limit;
        // Nodes of fewer numbers are fewer nodes.
        var turned = table.Rows > table.Columns;
        (_rows, _columns) = turned
            ? (table.ColumnTotals.ToArray(), table.RowTotals.ToArray())
            : (table.RowTotals.ToArray(), table.ColumnTotals.ToArray());
        Array.Sort(_columns);
        _logFactorials = new double[Math.Min(table.Total, LargestTabled) + 1];
        for (var n = 2; n < _logFactorials.Length; n++)
            _logFactorials[n] = Series(n);
        var cells = new long[_rows.Length];
        for (var j = 0; j < _columns.Length; j++)
        {
            for (var i = 0; i < cells.Length; i++)
                cells[i] = turned ? table[j, i] : table[i, j];
            _observed += LogWays(cells);
        }

        _bounds = new Dictionary<Node, (double, double)>[_columns.Length + 1];
        for (var stage = 0; stage < _bounds.Length; stage++)
            _bounds[stage] = [];
    }

    /// <summary>The share of tables, by their probability, that are as improbable as the one observed.</summary>
    public double PValue()
    {
        var current = new Dictionary<Node, Dictionary<long, (double Log, double Weight)>>
        {
            [new(_rows)] = new() { [0] = (0, 1) },
        };
        // Σ over all tables of the ways to fill their columns is n!/Π rows!, and so it is for what is left of them.
        var all = LogWays(_rows);
        var p = 0.0;
        for (var stage = 0; stage < _columns.Length; stage++)
        {
            var next = new Dictionary<Node, Dictionary<long, (double Log, double Weight)>>();
            foreach (var (node, pasts) in current)
            {
                var entering = stage;
                Children(node, _columns[stage], (child, log) =>
                {
                    var (least, most) = Bounds(child, entering + 1);
                    var completions = LogWays(child.Rows);
                    foreach (var (past, weight) in pasts.Values)
                    {
                        var here = past + log;
                        if (here + most <= _observed + Equal)
                            p += weight * Math.Exp(here + completions - all);
                        else if (here + least <= _observed + Equal)
                            Keep(next, child, here, weight);
                    }
                });
            }
            current = next;
        }
        return p;
    }

    private void Keep(
        Dictionary<Node, Dictionary<long, (double Log, double Weight)>> next, Node child, double log, double weight)
    {
        if (!next.TryGetValue(child, out var pasts))
            next[child] = pasts = [];
        var key = (long)Math.Round(log * KeysPerUnit);
        if (pasts.TryGetValue(key, out var there))
        {
            pasts[key] = (there.Log, there.Weight + weight);
            return;
        }
        pasts[key] = (log, weight);
        Count();
    }

    /// <summary>The least and the greatest of Σ log n!/Π cells! of the columns from this one on.</summary>
    private (double Least, double Most) Bounds(Node node, int stage)
    {
        if (stage >= _columns.Length - 1)
        {
            // The last column takes what is left.
            var log = LogWays(node.Rows);
            return (log, log);
        }
        if (_bounds[stage].TryGetValue(node, out var known))
            return known;
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        Children(node, _columns[stage], (child, taken) =>
        {
            var (childLeast, childMost) = Bounds(child, stage + 1);
            least = Math.Min(least, taken + childLeast);
            most = Math.Max(most, taken + childMost);
        });
        Count();
        return _bounds[stage][node] = (least, most);
    }

    /// <summary>Every way to take a column's units from what the rows have left.</summary>
    private void Children(Node node, long column, Action<Node, double> action)
    {
        var left = node.Rows.ToArray();
        var taken = new long[left.Length];
        var room = new long[left.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
            room[i] = room[i + 1] + left[i];
        Fill(0, column);

        void Fill(int row, long units)
        {
            if (row == left.Length)
            {
                Count();
                action(new(left), LogWays(taken));
                return;
            }
            var had = left[row];
            for (var take = Math.Max(0, units - room[row + 1]); take <= Math.Min(units, had); take++)
            {
                (left[row], taken[row]) = (had - take, take);
                Fill(row + 1, units - take);
            }
            left[row] = had;
        }
    }

    private void Count()
    {
        if (++_nodes > _limit)
            throw Require.Broken(Violation.OutOfDomain, "table",
                $"table has more than {_limit} partial tables to look at for Fisher's exact test; take χ² or a permutation test.");
    }

    /// <summary>log of n!/Π parts!, n being their sum.</summary>
    /// <remarks>
    /// The greatest part is taken against n!, and not as a logarithm of its own: log (5·10^8)! is near 10^10, beside which a
    /// double holds no digits of the differences that decide which tables are equally probable.
    /// </remarks>
    private double LogWays(ReadOnlySpan<long> parts)
    {
        var (n, greatest) = (0L, 0);
        for (var i = 0; i < parts.Length; i++)
        {
            n += parts[i];
            if (parts[i] > parts[greatest])
                greatest = i;
        }
        var log = LogQuotient(n, parts[greatest]);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i != greatest)
                log -= LogFactorial(parts[i]);
        }
        return log;
    }

    /// <summary>log n!/k!, of the size of n − k numbers' logarithms.</summary>
    private double LogQuotient(long n, long k)
    {
        if (n < _logFactorials.Length || k == 0)
            return LogFactorial(n) - LogFactorial(k);
        double rest = n - k;
        return SaddlePoint.StirlingRemainder(n) - SaddlePoint.StirlingRemainder(k)
            + (k + 0.5) * LogOnePlus.At(rest / k) + rest * (Math.Log(n) - 1);
    }

    private double LogFactorial(long n) => n < _logFactorials.Length ? _logFactorials[n] : Series(n);

    private static double Series(long n) =>
        SaddlePoint.StirlingRemainder(n) + 0.5 * Math.Log(2 * Math.PI * n) + n * (Math.Log(n) - 1);

    /// <summary>What is left of the rows, in descending order.</summary>
    private readonly struct Node : IEquatable<Node>
    {
        public Node(long[] rows)
        {
            Rows = (long[])rows.Clone();
            Array.Sort(Rows);
        }

        public long[] Rows { get; }

        public bool Equals(Node other) => Rows.AsSpan().SequenceEqual(other.Rows);

        public override bool Equals(object? obj) => obj is Node other && Equals(other);

        public override int GetHashCode()
        {
            var hash = 17L;
            foreach (var left in Rows)
                hash = hash * 1_000_003 + left;
            return hash.GetHashCode();
        }
    }
}
