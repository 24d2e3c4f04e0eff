namespace ResearchKit.Statistics;

/// <summary>How strongly two classifications hang together.</summary>
public static class CramersV
{
    /// <summary>Estimates Cramér's V of the population, 0 (independent) to 1 (one class tells the other).</summary>
    /// <param name="table">The counts.</param>
    /// <returns>V = √(χ²/(n (k − 1))), k being the lesser of rows and columns: biased upwards in small samples.</returns>
    /// <exception cref="AssumptionException">A row or a column of <paramref name="table"/> holds no unit.</exception>
    /// <remarks>
    /// Method: χ² without continuity correction. Assumptions: independent units. Reference: H. Cramér 1946, Mathematical
    /// Methods of Statistics, § 21.9. Verified against R 4.2.2 chisq.test.
    /// </remarks>
    public static CramersVEstimate Of(ContingencyTable table)
    {
        var shares = PhiSquared(table);
        return new("Cramér's V", Math.Min(1, Math.Sqrt(shares / Dimensions(table))), shares, table);
    }

    /// <summary>Estimates Cramér's V with Bergsma's correction of its bias.</summary>
    /// <param name="table">The counts, at least 2 units.</param>
    /// <returns>The corrected V, 0 where χ² is below its degrees of freedom.</returns>
    /// <exception cref="AssumptionException">
    /// Fewer than 2 units; a row or a column of <paramref name="table"/> holds no unit; or as many units as rows or columns,
    /// which leaves the correction undefined.
    /// </exception>
    /// <remarks>
    /// Method: χ²/n less (r − 1)(c − 1)/(n − 1), at least 0; r and c less (r − 1)²/(n − 1) and (c − 1)²/(n − 1). Reference: W.
    /// Bergsma 2013, doi 10.1016/j.jkss.2012.10.002. Verified against the formula in R 4.2.2.
    /// </remarks>
    public static CramersVEstimate BiasCorrected(ContingencyTable table)
    {
        var shares = PhiSquared(table);
        double n = table.Total, r = table.Rows - 1, c = table.Columns - 1;
        var room = Math.Min(r - r * r / (n - 1), c - c * c / (n - 1));
        if (!(room > 0))
            throw Require.Broken(Violation.TooFewObservations, nameof(table),
                $"table holds {table.Total} units in {table.Rows} × {table.Columns} classes; Bergsma's correction needs more units than classes.");
        var corrected = Math.Max(0, shares - r * c / (n - 1));
        return new("Cramér's V, bias-corrected", Math.Min(1, Math.Sqrt(corrected / room)), shares, table);
    }

    internal static double Dimensions(ContingencyTable table) => Math.Min(table.Rows, table.Columns) - 1;

    private static double PhiSquared(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.RequireUnits();
        return ChiSquaredTest.Statistic(table) / table.Total;
    }
}
