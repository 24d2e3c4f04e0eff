using ResearchKit.Display;

namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>What outcomes and designs of these models need.</summary>
internal static class RegressionInput
{
    public static void RequireDesign(DesignMatrix design, ReadOnlySpan<double> outcomes, string outcomesName, string purpose)
    {
        if (outcomes.Length != design.Rows)
            throw Require.Broken(Violation.UnequalLengths, outcomesName, $"{outcomesName} has {outcomes.Length} values and the design {design.Rows} rows.");
        if (design.ColumnCount == 0)
            throw Require.Broken(Violation.OutOfDomain, nameof(design), $"The design has no columns; {purpose} needs at least 1.");
        Require.AtLeast(design.ColumnCount + 1, outcomes.Length, "observation", $"{purpose} of {NumberText.Count(design.ColumnCount, "column")}", nameof(design));
    }

    public static void RequireCounts(ReadOnlySpan<double> counts, string purpose)
    {
        var any = false;
        for (var i = 0; i < counts.Length; i++)
        {
            if (!(counts[i] >= 0 && double.IsInteger(counts[i])))
                throw Require.Broken(double.IsFinite(counts[i]) ? Violation.OutOfDomain : Violation.NotFinite, nameof(counts),
                    $"counts[{i}] is {counts[i]}; every value must be a whole number of at least 0.");
            any |= counts[i] > 0;
        }
        if (!any)
            throw Require.Broken(Violation.NoEvents, nameof(counts), $"counts is 0 throughout; {purpose} needs something to have been counted.");
    }

    /// <summary>The logarithms of exposures; nothing for nothing.</summary>
    public static double[] OffsetsOf(ReadOnlySpan<double> exposures, int rows)
    {
        if (exposures.IsEmpty)
            return [];
        if (exposures.Length != rows)
            throw Require.Broken(Violation.UnequalLengths, nameof(exposures), $"exposures has {exposures.Length} values and the design {rows} rows.");
        var offsets = new double[rows];
        for (var i = 0; i < rows; i++)
        {
            if (!(exposures[i] > 0 && double.IsFinite(exposures[i])))
                throw Require.Broken(double.IsFinite(exposures[i]) ? Violation.OutOfDomain : Violation.NotFinite, nameof(exposures),
                    $"exposures[{i}] is {exposures[i]}; every exposure must be a positive number.");
            offsets[i] = Math.Log(exposures[i]);
        }
        return offsets;
    }
}
