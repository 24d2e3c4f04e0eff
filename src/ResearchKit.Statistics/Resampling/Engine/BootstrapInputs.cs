using ResearchKit.Statistics.Resampling.Correlations;

namespace ResearchKit.Statistics.Resampling.Engine;

/// <summary>What bootstrap and jackknife need of their data, and the tasks made of them.</summary>
internal static class BootstrapInputs
{
    private const string Purpose = "resampling";

    public static SamplingUnits Units(ReadOnlySpan<double> values, SamplingDesign? design)
    {
        Require.AtLeast(2, values.Length, "value", Purpose, nameof(values));
        Require.Finite(values);
        return AtLeastTwo(SamplingUnits.Of(design ?? SamplingDesign.Simple, values.Length));
    }

    public static SamplingUnits Units(ReadOnlySpan<double> x, ReadOnlySpan<double> y, SamplingDesign? design)
    {
        Require.SameLength(x, y);
        Require.AtLeast(2, x.Length, "pair", Purpose, nameof(x));
        Require.Finite(x);
        Require.Finite(y);
        return AtLeastTwo(SamplingUnits.Of(design ?? SamplingDesign.Simple, x.Length));
    }

    public static SamplingUnits UnitsOfTwo(ReadOnlySpan<double> first, ReadOnlySpan<double> second, SamplingDesign? design)
    {
        Require.AtLeast(1, first.Length, "value", Purpose, nameof(first));
        Require.AtLeast(1, second.Length, "value", Purpose, nameof(second));
        Require.Finite(first);
        Require.Finite(second);
        return AtLeastTwo(SamplingUnits.OfTwo(design ?? SamplingDesign.Simple, first.Length, second.Length));
    }

    public static BootstrapTask Correlation(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, CorrelationMethod method, ResamplingPlan plan)
    {
        var units = Units(x, y, plan.Design);
        // Refuses a constant column by its name.
        var value = CorrelationOf(method, x, y);
        var single = units is { AreSingle: true, Strata: 1 };
        if (method == CorrelationMethod.Pearson)
        {
            var columns = CentredColumns.OfValues(x, y);
            return new(units, columns.Evaluation, plan) { Value = value, Deleted = single ? columns.Deletions : null };
        }
        var (copyX, copyY) = (x.ToArray(), y.ToArray());
        // Samples of clusters may be larger than that observed, but not by more than all being like the largest.
        if (method == CorrelationMethod.Spearman && (long)units.Count * units.LargestUnit <= SpearmanColumns.MostPairs)
            return new(units, new SpearmanColumns(x, y).Evaluation, plan)
            {
                Value = value,
                Deleted = single ? () => SpearmanDeletions.Of(copyX, copyY) : null,
            };
        return new(units, Evaluations.Of(copyX, copyY, (a, b) => CorrelationOf(method, a, b)), plan) { Value = value };
    }

    public static double CorrelationOf(CorrelationMethod method, ReadOnlySpan<double> x, ReadOnlySpan<double> y) => method switch
    {
        CorrelationMethod.Pearson => Statistics.Correlation.Pearson(x, y).Value,
        CorrelationMethod.Spearman => Statistics.Correlation.Spearman(x, y).Value,
        CorrelationMethod.BiweightMidcorrelation => RobustCorrelation.Biweight(x, y).Value,
        CorrelationMethod.PercentageBend => RobustCorrelation.PercentageBend(x, y).Value,
        _ => Statistics.Correlation.Kendall(x, y).Value,
    };

    private static SamplingUnits AtLeastTwo(SamplingUnits units)
    {
        Require.AtLeast(2, units.Count, "unit", Purpose, "design");
        return units;
    }
}
