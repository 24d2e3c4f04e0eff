using ResearchKit.Display;
using ResearchKit.Statistics.Rankings;

namespace ResearchKit.Statistics;

/// <summary>How alike two rankings are to a reader who starts at the top and at each place goes on with a given probability.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record RankBiasedOverlap : IDisplayable
{
    private RankBiasedOverlap(double value, double persistence, int firstLength, int secondLength)
    {
        Value = value;
        Persistence = persistence;
        FirstLength = firstLength;
        SecondLength = secondLength;
    }

    /// <summary>RBO extrapolated beyond the lists' ends (RBO_EXT): 0 for lists without an item in common, 1 for equal ones.</summary>
    public double Value { get; }

    /// <summary>The probability p of going on to the next place: 1/(1 − p) places are read on average.</summary>
    public double Persistence { get; }

    /// <summary>How many items the first ranking has.</summary>
    public int FirstLength { get; }

    /// <summary>How many items the second ranking has.</summary>
    public int SecondLength { get; }

    /// <summary>Computes the rank-biased overlap of two rankings, of one length or of two, of the same items or not.</summary>
    /// <typeparam name="T">What is ranked; compared by its own equality.</typeparam>
    /// <param name="first">Items, best first, each once; at least 1.</param>
    /// <param name="second">Items, best first, each once; at least 1.</param>
    /// <param name="persistence">The probability p of reading on, in (0, 1): 0.9 gives the first ten places 86 % of the weight.</param>
    /// <returns>The overlap.</returns>
    /// <exception cref="AssumptionException">An empty ranking; an item that comes twice; or a persistence outside (0, 1).</exception>
    /// <remarks>
    /// <para>
    /// Method: the agreement at each depth, weighted by (1 − p) p^(depth − 1), and beyond the lists' ends taken to go on as
    /// it was at the end (Webber, Moffat and Zobel, equation 32).
    /// </para>
    /// <para>
    /// Ties cannot be written in a list; break them by a rule that both rankings share, or compare by
    /// <see cref="Correlation.Kendall"/>. Memory: 16 bytes for each item of both. Reference: W. Webber, A. Moffat and J. Zobel 2010, doi 10.1145/1852102.1852106.
    /// Verified against the sum to infinity of extrapolated agreement.
    /// </para>
    /// </remarks>
    public static RankBiasedOverlap Of<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, double persistence = 0.9)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!(persistence > 0 && persistence < 1))
            throw Require.Broken(Violation.OutOfDomain, nameof(persistence),
                $"persistence is {persistence}; it must lie between 0 and 1, ends excluded.");
        Require.AtLeast(1, first.Count, "item", "a ranking", nameof(first));
        Require.AtLeast(1, second.Count, "item", "a ranking", nameof(second));
        var (longer, shorter) = first.Count >= second.Count ? (first, second) : (second, first);
        var (longName, shortName) = first.Count >= second.Count ? (nameof(first), nameof(second)) : (nameof(second), nameof(first));
        var (seenInLong, seenInShort) = (new HashSet<T>(longer.Count), new HashSet<T>(shorter.Count));
        var (l, s) = (longer.Count, shorter.Count);
        // X_d, the items in common to depth d; X_s where the shorter ends.
        var (common, commonAtShort, sum, weight) = (0L, 0L, 0.0, 1.0);
        for (var depth = 1; depth <= l; depth++)
        {
            Add(longer, depth, seenInLong, longName);
            common += seenInShort.Contains(longer[depth - 1]) ? 1 : 0;
            if (depth <= s)
            {
                Add(shorter, depth, seenInShort, shortName);
                common += seenInLong.Contains(shorter[depth - 1]) ? 1 : 0;
                commonAtShort = common;
            }
            var agreement = common / (double)depth;
            // Beyond its end the shorter goes on agreeing as it did.
            if (depth > s)
                agreement += commonAtShort * (depth - s) / ((double)s * depth);
            sum += agreement * weight;
            weight *= persistence;
        }
        var end = (common - commonAtShort) / (double)l + commonAtShort / (double)s;
        return new((1 - persistence) * sum + end * weight, persistence, first.Count, second.Count);

        static void Add(IReadOnlyList<T> ranking, int depth, HashSet<T> seen, string name)
        {
            if (!seen.Add(ranking[depth - 1]))
                throw Require.Broken(Violation.OutOfDomain, name, $"{name}[{depth - 1}] comes twice; an item has one place in a ranking.");
        }
    }

    /// <summary>Computes the rank-biased overlap of the orders in which two scores put the same units, greatest first.</summary>
    /// <param name="first">One score of each unit; finite, without ties.</param>
    /// <param name="second">The other score, unit by unit as long as <paramref name="first"/>; finite, without ties.</param>
    /// <param name="persistence">The probability p of reading on, in (0, 1).</param>
    /// <returns>The overlap.</returns>
    /// <exception cref="AssumptionException">
    /// Scores differ in number; none; NaN or an infinity; two equal scores; or a persistence outside (0, 1).
    /// </exception>
    /// <remarks>See the overload that takes rankings. Tied scores are refused, as their order would decide. Memory: 40 bytes for each unit.</remarks>
    public static RankBiasedOverlap OfScores(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double persistence = 0.9)
    {
        Require.SameLength(first, second);
        Require.Finite(first);
        Require.Finite(second);
        return Of(Order(first, nameof(first)), Order(second, nameof(second)), persistence);

        static int[] Order(ReadOnlySpan<double> scores, string name)
        {
            var order = Selection.Descending(scores);
            for (var i = 1; i < order.Length; i++)
            {
                var (one, other) = (Math.Min(order[i - 1], order[i]), Math.Max(order[i - 1], order[i]));
                if (scores[one] == scores[other])
                    throw Require.Broken(Violation.OutOfDomain, name,
                        $"{name}[{one}] and {name}[{other}] are both {scores[one]}; a rank-biased overlap needs scores without ties.");
            }
            return order;
        }
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The overlap as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The overlap as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Rank-biased overlap of rankings of {NumberText.Count(FirstLength)} and {NumberText.Count(SecondLength)} items",
        [Column.Number("overlap"), Column.Number("persistence")],
        [[NumberText.Digits(Value), NumberText.Digits(Persistence)]]);
}
