using ResearchKit.Statistics.Moments;
using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics.Correlations.Partial;

/// <summary>Two columns and what is left of them once the controls are held fixed.</summary>
internal sealed class ControlledPairs
{
    private readonly double[] _x;
    private readonly double[] _restOfX;
    private readonly double[] _restOfY;

    private ControlledPairs(double[] x, double[] y, double[][] controls)
    {
        var basis = ControlBasis.Of(controls);
        var ofX = ControlBasis.SumOfProducts(x, x);
        _x = x;
        _restOfX = [.. x];
        _restOfY = y;
        UnexplainedShareOfX = Math.Min(1, basis.Remove(_restOfX, nameof(x)) / ofX);
        basis.Remove(_restOfY, nameof(y));
    }

    /// <summary>1 − R² of x on the controls.</summary>
    public double UnexplainedShareOfX { get; }

    public double Partial => Correlation.Pearson(_restOfX, _restOfY).Value;

    public double Semipartial => Correlation.Pearson(_x, _restOfY).Value;

    public static ControlledPairs Of(
        CorrelationMethod method, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double[]> controls)
    {
        const string purpose = "a correlation with controls";
        Require.SameLength(x, y);
        Require.AtLeast(controls.Length + 2L, x.Length, "pair", Purpose(controls.Length), nameof(x));
        Check(x, purpose, nameof(x));
        Check(y, purpose, nameof(y));
        var centred = new double[controls.Length][];
        for (var j = 0; j < controls.Length; j++)
        {
            var name = $"controls[{j}]";
            Require.SameLength(x, controls[j], name);
            Check(controls[j], purpose, name);
            centred[j] = Centred(method, controls[j]);
        }
        return new(Centred(method, x), Centred(method, y), centred);
    }

    /// <summary>With its article, for a message.</summary>
    public static string Purpose(int controls) => $"a correlation with {controls} control{(controls == 1 ? "" : "s")}";

    private static void Check(ReadOnlySpan<double> values, string purpose, string name)
    {
        Require.Finite(values, name);
        Require.Varies(values, purpose, name);
    }

    private static double[] Centred(CorrelationMethod method, ReadOnlySpan<double> values)
    {
        var centred = new double[values.Length];
        if (method == CorrelationMethod.Spearman)
        {
            // Mid-ranks less their mean, doubled: whole numbers, about a mean that is exactly 0 whatever the ties.
            using var ranking = Ranking.Of(values);
            var scores = ranking.Scores;
            for (var i = 0; i < centred.Length; i++)
                centred[i] = scores[i];
            return centred;
        }
        var about = CentredSample.Of(values);
        for (var i = 0; i < centred.Length; i++)
            centred[i] = about.Deviation(values[i]);
        return centred;
    }
}
