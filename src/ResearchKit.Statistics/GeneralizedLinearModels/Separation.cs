using MathNet.Numerics.LinearAlgebra;

namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>
/// Finds a combination of columns along which the likelihood grows for ever, so that coefficients are infinite: outcomes
/// on one side of it only (completely), or with some exactly on the border (quasi-completely).
/// </summary>
/// <remarks>
/// <para>
/// In separated data each full step moves some predictor by more than 1: along a separating direction d, with a = |xᵀd| of
/// those it concerns and weights w = q(1 − q) for the probability q of what did not happen, the step s satisfies
/// Σ w a |xᵀs| = Σ q a, so that the greatest of those |xᵀs| exceeds 1 (counts: w = q = μ, and it is at least 1). So a fit
/// whose steps become small is proof that the data are not separated, and only one whose steps stay great is examined.
/// </para>
/// <para>
/// There the step moves observations of two kinds: those that escape, by about 1 or more towards their outcome, and the
/// rest by ever less. If columns have a combination that is 0 for all the rest (to 1e-11 of each column) and that takes
/// each escaping one to its side, data are separated by it, which needs no further proof. Otherwise the fit goes on.
/// </para>
/// </remarks>
internal static class Separation
{
    /// <summary>Before it steps are great anyway.</summary>
    public const int FirstStep = 4;

    /// <summary>Separated data are moved by more at each step, but for rounding.</summary>
    public const double LeastMove = 0.9;

    private const double Escaping = 0.5;
    private const double Resting = 1e-2;
    private const double Nothing = 1e-11;

    public static void Refuse(Likelihood likelihood, ResponseFamily family, double[] step, IReadOnlyList<string> names)
    {
        if (!Splits(likelihood, family, step, out var escaping) || escaping == 0)
            return;
        var direction = AmongNullDirections(likelihood, family, step);
        if (direction is null || !Separates(likelihood, family, step, direction))
            return;
        throw Found(likelihood.Columns, direction, names);
    }

    /// <summary>Whether the step moves each observation either well towards its outcome or hardly at all.</summary>
    private static bool Splits(Likelihood likelihood, ResponseFamily family, double[] step, out long escaping)
    {
        var count = 0L;
        var clear = ForEach(likelihood, step, (outcome, move, _) =>
        {
            var escapes = Escapes(family, outcome, move);
            count += escapes ? 1 : 0;
            return escapes || Math.Abs(move) <= Resting;
        });
        escaping = count;
        return clear;
    }

    private static bool Escapes(ResponseFamily family, double outcome, double move) => family.Escape(outcome) * move >= Escaping;

    /// <summary>The part of the step that leaves the resting observations where they are; null where there is none.</summary>
    private static double[]? AmongNullDirections(Likelihood likelihood, ResponseFamily family, double[] step)
    {
        var p = step.Length;
        // The triangle of a QR decomposition of the resting rows, a stack of rows at a time: Σ x xᵀ would lose half the digits.
        Matrix<double>? triangle = null;
        var stack = new List<double[]>();
        ForEach(likelihood, step, (outcome, move, row) =>
        {
            if (!Escapes(family, outcome, move))
                stack.Add(row());
            if (stack.Count == 4 * WorkingColumns.Block)
                Fold();
            return true;
        });
        Fold();
        if (triangle is null)
            return step;
        var units = Enumerable.Range(0, p).Select(j => triangle.Column(j).L2Norm()).Select(norm => norm > 0 ? 1 / norm : 1).ToArray();
        for (var j = 0; j < p; j++)
            triangle.SetColumn(j, triangle.Column(j) * units[j]);
        var svd = triangle.Svd(computeVectors: true);
        var (scaled, found) = (Vector<double>.Build.Dense(p, j => step[j] / units[j]), Vector<double>.Build.Dense(p));
        for (var k = 0; k < p; k++)
        {
            if (k >= svd.S.Count || svd.S[k] <= Nothing * svd.S[0])
                found += svd.VT.Row(k) * svd.VT.Row(k).DotProduct(scaled);
        }
        return found.L2Norm() == 0 ? null : [.. found.Select((value, j) => value * units[j])];

        void Fold()
        {
            if (stack.Count == 0)
                return;
            var rows = triangle is null ? stack : [.. triangle.ToRowArrays(), .. stack];
            // QR needs as many rows as columns; rows of 0 change nothing.
            while (rows.Count < p)
                rows.Add(new double[p]);
            triangle = Matrix<double>.Build.DenseOfRowArrays(rows).QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin).R;
            stack = [];
        }
    }

    /// <summary>The proof: every escaping observation to its side, every other nowhere.</summary>
    private static bool Separates(Likelihood likelihood, ResponseFamily family, double[] step, double[] direction)
    {
        var largest = 0.0;
        ForEach(likelihood, direction, (_, move, _) =>
        {
            largest = Math.Max(largest, Math.Abs(move));
            return true;
        });
        var sides = new double[WorkingColumns.Block];
        var block = new double[step.Length * WorkingColumns.Stride];
        var (start, place) = (0, 0);
        return ForEach(likelihood, step, (outcome, move, _) =>
        {
            if (place == start)
            {
                var count = Math.Min(WorkingColumns.Block, likelihood.Columns.Rows - start);
                likelihood.Move(start, count, direction, block, sides);
                start += count;
            }
            var side = sides[place++ % WorkingColumns.Block];
            return Escapes(family, outcome, move)
                ? family.Escape(outcome) * side > Escaping / 2
                : Math.Abs(side) <= 100 * Nothing * Math.Max(1, largest);
        });
    }

    private static bool ForEach(Likelihood likelihood, double[] step, Func<double, double, Func<double[]>, bool> holds)
    {
        var p = step.Length;
        var block = new double[p * WorkingColumns.Stride];
        var moves = new double[WorkingColumns.Block];
        for (var start = 0; start < likelihood.Columns.Rows; start += WorkingColumns.Block)
        {
            var count = Math.Min(WorkingColumns.Block, likelihood.Columns.Rows - start);
            likelihood.Move(start, count, step, block, moves);
            for (var i = 0; i < count; i++)
            {
                var row = i;
                if (!holds(likelihood.Outcomes[start + i], moves[i], () => [.. Enumerable.Range(0, p).Select(j => block[j * WorkingColumns.Stride + row])]))
                    return false;
            }
        }
        return true;
    }

    private static AssumptionException Found(WorkingColumns columns, double[] direction, IReadOnlyList<string> names)
    {
        const double part = 1e-6;
        // In the design's own columns, each weighed by how far it spreads.
        var p = direction.Length;
        var shares = new double[p];
        for (var r = 0; r < p; r++)
        {
            for (var c = 0; c < p; c++)
                shares[r] += columns.Back[r, c] * direction[c];
            shares[r] = Math.Abs(shares[r]) * columns.Spreads[r];
        }
        var largest = shares.Max();
        var involved = names.Where((_, j) => shares[j] > part * largest && !(j == 0 && columns.HasIntercept)).ToArray();
        // An intercept alone can be at fault in a design of dummies.
        if (involved.Length == 0)
            involved = [names[0]];
        var list = string.Join(", ", involved.Select(name => $"\"{name}\""));
        return Require.Broken(Violation.Separated, "design",
            $"The outcome is separated by {(involved.Length == 1 ? $"column {list}" : $"a combination of the columns {list}")}: the likelihood grows for ever as {(involved.Length == 1 ? "its coefficient grows" : "their coefficients grow")}, so that there is no estimate.");
    }
}
