using ResearchKit.Statistics.Resampling.Correlations;

namespace ResearchKit.Statistics.Resampling.Engine;

/// <summary>The statistic after one random exchange.</summary>
internal delegate double Exchange(RandomStream stream);

/// <summary>What permutation tests exchange. Each makes what one thread needs.</summary>
internal static class Exchanges
{
    /// <summary>Deals the units of each stratum out anew to both samples, as many to each as it had.</summary>
    /// <param name="values">First those of the first sample, then those of the second.</param>
    /// <param name="firstCount">How many are of the first sample.</param>
    /// <param name="units">Of both samples together.</param>
    /// <param name="statistic">Of both.</param>
    public static Func<Exchange> Groups(double[] values, int firstCount, SamplingUnits units, TwoSampleStatistic statistic)
    {
        var unitsOfFirst = new int[units.Strata];
        for (var stratum = 0; stratum < units.Strata; stratum++)
        {
            var (start, count) = units.UnitsOf(stratum);
            for (var unit = start; unit < start + count; unit++)
                unitsOfFirst[stratum] += units.MembersOf(unit)[0] < firstCount ? 1 : 0;
        }
        return () =>
        {
            var order = Enumerable.Range(0, units.Count).ToArray();
            var (first, second) = (new double[values.Length], new double[values.Length]);
            return stream =>
            {
                var (lengthOfFirst, lengthOfSecond) = (0, 0);
                for (var stratum = 0; stratum < units.Strata; stratum++)
                {
                    var (start, count) = units.UnitsOf(stratum);
                    var part = order.AsSpan(start, count);
                    // From a fixed order, as replications must not depend on which one a thread did before.
                    for (var i = 0; i < count; i++)
                        part[i] = start + i;
                    BoundedDraws.Shuffle(stream, part);
                    foreach (var unit in part[..unitsOfFirst[stratum]])
                        Append(unit, first, ref lengthOfFirst);
                    foreach (var unit in part[unitsOfFirst[stratum]..])
                        Append(unit, second, ref lengthOfSecond);
                }
                return statistic(first.AsSpan(0, lengthOfFirst), second.AsSpan(0, lengthOfSecond));
            };
        };

        void Append(int unit, double[] target, ref int length)
        {
            foreach (var member in units.MembersOf(unit))
                target[length++] = values[member];
        }
    }

    /// <summary>Exchanges the partners of pairs, or not, with equal probability; of a cluster all or none.</summary>
    public static Func<Exchange> Partners(double[] first, double[] second, SamplingUnits units, TwoSampleStatistic statistic) => () =>
    {
        var (one, other) = (new double[first.Length], new double[first.Length]);
        return stream =>
        {
            var coins = new Coins(stream);
            for (var unit = 0; unit < units.Count; unit++)
            {
                var exchanged = coins.Next();
                foreach (var member in units.MembersOf(unit))
                    (one[member], other[member]) = exchanged ? (second[member], first[member]) : (first[member], second[member]);
            }
            return statistic(one, other);
        };
    };

    /// <summary>Turns signs, or not, with equal probability; of a cluster all or none.</summary>
    public static Func<Exchange> Signs(double[] values, SamplingUnits units, SampleStatistic statistic) => () =>
    {
        var turned = new double[values.Length];
        return stream =>
        {
            var coins = new Coins(stream);
            for (var unit = 0; unit < units.Count; unit++)
            {
                var sign = coins.Next() ? -1 : 1;
                foreach (var member in units.MembersOf(unit))
                    turned[member] = sign * values[member];
            }
            return statistic(turned);
        };
    };

    /// <summary>Deals x out anew among the units of each stratum. Within a cluster x is constant.</summary>
    public static Func<Exchange> Pairings(double[] x, double[] y, SamplingUnits units, PairStatistic statistic) => () =>
    {
        var ofUnits = new double[units.Count];
        var dealt = new double[x.Length];
        return stream =>
        {
            for (var unit = 0; unit < ofUnits.Length; unit++)
                ofUnits[unit] = x[units.MembersOf(unit)[0]];
            for (var stratum = 0; stratum < units.Strata; stratum++)
            {
                var (start, count) = units.UnitsOf(stratum);
                BoundedDraws.Shuffle(stream, ofUnits.AsSpan(start, count));
            }
            for (var unit = 0; unit < ofUnits.Length; unit++)
            {
                foreach (var member in units.MembersOf(unit))
                    dealt[member] = ofUnits[unit];
            }
            return statistic(dealt, y);
        };
    };

    /// <summary>Deals one column out anew within each stratum, with the correlation as the product of what does not change.</summary>
    public static Func<Exchange> Pairings(CentredColumns columns, SamplingUnits units)
    {
        // In the order of the strata, so that each is one stretch to shuffle.
        var ordered = new double[units.Count];
        var partners = new double[units.Count];
        for (var i = 0; i < ordered.Length; i++)
            (ordered[i], partners[i]) = (columns.X[units.Members[i]], columns.Y[units.Members[i]]);
        return () =>
        {
            var dealt = new double[ordered.Length];
            return stream =>
            {
                ordered.CopyTo(dealt, 0);
                for (var stratum = 0; stratum < units.Strata; stratum++)
                {
                    var (start, count) = units.UnitsOf(stratum);
                    BoundedDraws.Shuffle(stream, dealt.AsSpan(start, count));
                }
                return CentredColumns.Product(dealt, partners);
            };
        };
    }

    /// <summary>Fair coins, 64 of each draw.</summary>
    private struct Coins(RandomStream stream)
    {
        private ulong _bits;
        private int _left;

        public bool Next()
        {
            if (_left == 0)
                (_bits, _left) = (stream.NextBits(), 64);
            var heads = (_bits & 1) == 1;
            _bits >>= 1;
            _left--;
            return heads;
        }
    }
}
