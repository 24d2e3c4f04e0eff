using System.Collections;
using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>The variance inflation of each term of a fitted design but the intercept, in the design's order.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed class VarianceInflationFactors : IReadOnlyList<VarianceInflation>, IDisplayable
{
    private readonly IReadOnlyList<VarianceInflation> _factors;

    internal VarianceInflationFactors(IReadOnlyList<VarianceInflation> factors) => _factors = factors;

    /// <summary>How many terms there are.</summary>
    public int Count => _factors.Count;

    /// <summary>The inflation of the term at a place, from 0.</summary>
    /// <param name="index">The place.</param>
    public VarianceInflation this[int index] => _factors[index];

    /// <summary>The inflation of one term.</summary>
    /// <param name="term">Its name in the design.</param>
    /// <exception cref="AssumptionException">There is no such term.</exception>
    public VarianceInflation this[string term] => _factors[Require.Known(term, _factors, it => it.Term, "term")];

    /// <inheritdoc />
    public IEnumerator<VarianceInflation> GetEnumerator() => _factors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The factors as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The factors as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Variance inflation of {NumberText.Count(Count, "term")}",
        [Column.Text("term"), Column.Number("factor"), Column.Number("df"), Column.Number("of standard errors")],
        _factors.Select(it => (IReadOnlyList<string>)
            [it.Term, NumberText.Digits(it.Factor), NumberText.Count(it.DegreesOfFreedom), NumberText.Digits(it.StandardErrorFactor)]));
}
