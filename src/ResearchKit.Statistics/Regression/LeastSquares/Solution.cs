namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>
/// The solution of a least squares problem in working columns W = X S T: S scales to powers of two, T is the identity or,
/// where the columns are nearly collinear, what makes them nearly orthonormal.
/// </summary>
internal sealed class Solution
{
    // Below this condition number Householder's method loses at most four of sixteen digits, beyond it a second pass is made.
    private const double WellConditioned = 1e3;

    // The sine of the angle between a column and those before it. R's 1e-7 would refuse NIST's Filip, where it is 5e-8;
    // columns that are collinear but for their rounding show 1e-16 to 1e-14.
    private const double RankTolerance = 1e-12;

    private readonly Triangle _toWorking;

    private Solution(WorkingColumns columns, Triangle toWorking, Triangle factor)
    {
        (Columns, _toWorking, Factor) = (columns, toWorking, factor);
        FactorInverse = factor.Inverse();
        Root = toWorking * FactorInverse;
    }

    /// <summary>W, with the weights.</summary>
    public WorkingColumns Columns { get; }

    /// <summary>The roots of the weights; null where all weigh the same.</summary>
    public double[]? Roots { get; private init; }

    /// <summary>The triangular factor of W.</summary>
    public Triangle Factor { get; }

    public Triangle FactorInverse { get; }

    /// <summary>The inverse triangular factor of X S: times the projections it gives the coefficients of X S.</summary>
    public Triangle Root { get; }

    /// <summary>The triangular factor of X S by the first pass alone, for what needs no more than its digits.</summary>
    public required Triangle FirstFactor { get; init; }

    /// <summary>S.</summary>
    public required double[] Scales { get; init; }

    /// <summary>What the outcome was multiplied by.</summary>
    public required double OutcomeScale { get; init; }

    /// <summary>The coefficients of X, in the units of the data.</summary>
    public required double[] Coefficients { get; init; }

    /// <summary>The coefficients of W.</summary>
    public required double[] Working { get; init; }

    /// <summary>The outcome's parts along the orthonormal columns W · <see cref="FactorInverse"/>, in its scaled units.</summary>
    public required double[] Projections { get; init; }

    /// <summary>What is left of the outcome, in its scaled units and times the roots of the weights.</summary>
    public required double[] Residuals { get; init; }

    /// <summary>Solves for one outcome.</summary>
    /// <param name="design">What explains.</param>
    /// <param name="outcome">What is explained; finite, as many as the design has rows, of which there are more than columns.</param>
    /// <param name="roots">The roots of the weights, positive; null where all weigh the same.</param>
    /// <param name="buffers">As long as the outcome, to be written over; the second one, which is for weights, holds the residuals afterwards.</param>
    /// <exception cref="AssumptionException">A column is a combination of those before it.</exception>
    public static Solution Of(
        DesignMatrix design, ReadOnlySpan<double> outcome, double[]? roots, (double[] Scaled, double[] Weighted)? buffers = null)
    {
        var columns = WorkingColumns.Of(design, roots);
        var outcomeScale = WorkingColumns.ScaleOf(outcome);
        var scaled = buffers?.Scaled ?? new double[outcome.Length];
        Kernels.Scale(outcomeScale, outcome, scaled);
        var weighted = scaled;
        if (roots is not null)
        {
            weighted = buffers?.Weighted ?? new double[outcome.Length];
            scaled.CopyTo(weighted, 0);
            Kernels.Multiply(roots, weighted);
        }
        var both = Orthogonalisation.Factor(columns, weighted);
        var factor = both.Leading(columns.Count);
        RequireFullRank(design, factor);
        var inverse = factor.Inverse();
        DoubleDouble[] working;
        var toWorking = Identity(columns.Count);
        var constant = design.HasIntercept && !outcome.ContainsAnyExcept(outcome[0]);
        var used = columns;
        var usedFactor = factor;
        if (factor.ScaledCondition(inverse) <= WellConditioned)
        {
            working = [.. inverse.Times(both.Column(columns.Count)).Select(value => (DoubleDouble)value)];
        }
        else
        {
            var (made, products) = SecondPass.Of(columns, scaled, inverse);
            used = WorkingColumns.Of(made, design.Rows);
            (usedFactor, working) = DoubleCholesky.Solve(products);
            toWorking = inverse;
        }
        if (constant)
        {
            // A level outcome has this solution; rounding would leave slopes of 1e-17 with standard errors as small.
            Array.Clear(working);
            working[0] = scaled[0] / (DoubleDouble)toWorking[0, 0];
        }
        double[] rounded = [.. working.Select(value => value.Rounded)];
        return new(used, toWorking, usedFactor)
        {
            Roots = roots,
            FirstFactor = factor,
            Scales = columns.Scales.ToArray(),
            OutcomeScale = outcomeScale,
            Coefficients = InUnitsOfData(toWorking, working, columns.Scales, outcomeScale),
            Working = rounded,
            Projections = usedFactor.Times(rounded),
            Residuals = constant ? new double[outcome.Length] : Left(used, rounded, weighted),
        };
    }

    /// <summary>A row of X in the orthonormal coordinates in which <see cref="Projections"/> are; without weights.</summary>
    /// <remarks>Through W with twice the digits: by <see cref="Root"/> alone large terms would cancel.</remarks>
    public double[] Orthonormal(ReadOnlySpan<double> row)
    {
        var working = new double[row.Length];
        for (var j = 0; j < row.Length; j++)
        {
            DoubleDouble sum = 0;
            for (var k = 0; k <= j; k++)
                sum += (DoubleDouble)(row[k] * Scales[k]) * _toWorking[k, j];
            working[j] = sum.Rounded;
        }
        return FactorInverse.TransposedTimes(working);
    }

    private static double[] InUnitsOfData(Triangle toWorking, DoubleDouble[] working, ReadOnlySpan<double> scales, double outcomeScale)
    {
        var coefficients = new double[working.Length];
        for (var j = 0; j < working.Length; j++)
        {
            DoubleDouble sum = 0;
            for (var k = j; k < working.Length; k++)
                sum += working[k] * toWorking[j, k];
            coefficients[j] = sum.Rounded * (scales[j] / outcomeScale);
        }
        return coefficients;
    }

    private static double[] Left(WorkingColumns columns, double[] working, double[] outcome)
    {
        var negative = working.Select(value => -value).ToArray();
        columns.Blocks.Map((from, to) =>
        {
            var block = new double[columns.Count * columns.Blocks.BlockRows];
            var fitted = new double[columns.Blocks.BlockRows];
            for (var start = from; start < to; start += columns.Blocks.BlockRows)
            {
                var end = Math.Min(to, start + columns.Blocks.BlockRows);
                columns.Load(start, end, block);
                Kernels.Combine(negative, block, fitted.AsSpan(0, Kernels.Padded(end - start)));
                for (var i = start; i < end; i++)
                    outcome[i] += fitted[i - start];
            }
            return 0;
        });
        return outcome;
    }

    private static void RequireFullRank(DesignMatrix design, Triangle factor)
    {
        for (var j = 0; j < factor.Size; j++)
        {
            var squares = 0.0;
            for (var i = 0; i <= j; i++)
                squares += factor[i, j] * factor[i, j];
            var name = design.ColumnNames[j];
            if (squares == 0)
                throw Require.Broken(Violation.Collinear, nameof(design), $"The column \"{name}\" is 0 throughout, so that it has no coefficient.");
            if (!(Math.Abs(factor[j, j]) > RankTolerance * Math.Sqrt(squares)))
                throw Require.Broken(Violation.Collinear, nameof(design),
                    $"The column \"{name}\" is a combination of those before it, so that their coefficients cannot be told apart; leave one out.");
        }
    }

    private static Triangle Identity(int size)
    {
        var identity = new Triangle(size);
        for (var i = 0; i < size; i++)
            identity[i, i] = 1;
        return identity;
    }
}
