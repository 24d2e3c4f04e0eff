namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>The covariance of the projections of a solution, estimated from its residuals: the filling of the sandwich.</summary>
internal static class Sandwich
{
    // One less a leverage: where nothing but rounding is left, an observation determines a coefficient by itself.
    private const double Nothing = 1e-10;

    /// <param name="solution">The fit.</param>
    /// <param name="method">One of HC0 to HC3.</param>
    public static Symmetric Robust(Solution solution, Covariance method)
    {
        var (columns, blocks) = (solution.Columns, solution.Columns.Blocks);
        var factors = Enumerable.Range(0, columns.Count).Select(solution.FactorInverse.Column).ToArray();
        var parts = blocks.Map((from, to) =>
        {
            var filling = new Symmetric(columns.Count);
            var block = new double[columns.Count * blocks.BlockRows];
            var leverages = new double[blocks.BlockRows];
            for (var start = from; start < to; start += blocks.BlockRows)
            {
                var end = Math.Min(to, start + blocks.BlockRows);
                var stride = Kernels.Padded(end - start);
                columns.Load(start, end, block);
                Orthonormalise(block, stride, factors);
                var scales = leverages.AsSpan(0, stride);
                Leverages(block, columns.Count, scales);
                for (var i = 0; i < end - start; i++)
                    scales[i] = solution.Residuals[start + i] * Factor(method, 1 - scales[i], start + i);
                for (var c = 0; c < columns.Count; c++)
                    Kernels.Multiply(scales, block.AsSpan(c * stride, stride));
                AddProducts(filling, block, stride);
            }
            return filling;
        });
        var total = new Symmetric(columns.Count);
        foreach (var part in parts)
        {
            for (var i = 0; i < total.Size; i++)
            {
                for (var j = i; j < total.Size; j++)
                    total.Add(i, j, part[i, j]);
            }
        }
        var n = (double)blocks.Rows;
        return method == Covariance.HC1 ? total.Times(n / (n - columns.Count)) : total;
    }

    /// <param name="solution">The fit.</param>
    /// <param name="clusters">For each row the number of its cluster, from 0.</param>
    /// <param name="count">How many clusters there are.</param>
    public static Symmetric Clustered(Solution solution, int[] clusters, int count)
    {
        var (columns, blocks) = (solution.Columns, solution.Columns.Blocks);
        var factors = Enumerable.Range(0, columns.Count).Select(solution.FactorInverse.Column).ToArray();
        var sums = new double[(long)count * columns.Count];
        var block = new double[columns.Count * blocks.BlockRows];
        for (var start = 0; start < blocks.Rows; start += blocks.BlockRows)
        {
            var end = Math.Min(blocks.Rows, start + blocks.BlockRows);
            var stride = Kernels.Padded(end - start);
            columns.Load(start, end, block);
            Orthonormalise(block, stride, factors);
            for (var i = start; i < end; i++)
            {
                var sum = sums.AsSpan(clusters[i] * columns.Count, columns.Count);
                for (var c = 0; c < columns.Count; c++)
                    sum[c] += solution.Residuals[i] * block[c * stride + i - start];
            }
        }
        var filling = new Symmetric(columns.Count);
        for (var i = 0; i < columns.Count; i++)
        {
            for (var j = i; j < columns.Count; j++)
            {
                var total = 0.0;
                for (var g = 0; g < count; g++)
                    total += sums[g * columns.Count + i] * sums[g * columns.Count + j];
                filling.Add(i, j, total);
            }
        }
        var n = (double)blocks.Rows;
        return filling.Times(count / (count - 1.0) * ((n - 1) / (n - columns.Count)));
    }

    /// <param name="solution">The fit, its rows in the order of time.</param>
    /// <param name="lags">How many rows apart two residuals may depend on each other.</param>
    public static Symmetric NeweyWest(Solution solution, int lags)
    {
        var (columns, blocks) = (solution.Columns, solution.Columns.Blocks);
        var (n, count) = (blocks.Rows, columns.Count);
        var factors = Enumerable.Range(0, count).Select(solution.FactorInverse.Column).ToArray();
        var scores = Enumerable.Range(0, count).Select(_ => new double[n]).ToArray();
        blocks.Map((from, to) =>
        {
            var block = new double[count * blocks.BlockRows];
            for (var start = from; start < to; start += blocks.BlockRows)
            {
                var end = Math.Min(to, start + blocks.BlockRows);
                var stride = Kernels.Padded(end - start);
                columns.Load(start, end, block);
                Orthonormalise(block, stride, factors);
                for (var c = 0; c < count; c++)
                {
                    for (var i = start; i < end; i++)
                        scores[c][i] = solution.Residuals[i] * block[c * stride + i - start];
                }
            }
            return 0;
        });
        // Each column's scores with the weighted ones before them, half its own among them: the products of that with the
        // scores of others, added up both ways round, are those at all lags.
        var parts = blocks.Map((from, to) =>
        {
            var products = new double[count, count];
            var own = new double[count * blocks.BlockRows];
            var before = new double[blocks.BlockRows];
            for (var start = from; start < to; start += blocks.BlockRows)
            {
                var end = Math.Min(to, start + blocks.BlockRows);
                var stride = Kernels.Padded(end - start);
                own.AsSpan(0, count * stride).Clear();
                for (var c = 0; c < count; c++)
                    scores[c].AsSpan(start, end - start).CopyTo(own.AsSpan(c * stride));
                for (var c = 0; c < count; c++)
                {
                    var weighted = before.AsSpan(0, stride);
                    Kernels.Scale(0.5, own.AsSpan(c * stride, stride), weighted);
                    for (var lag = 1; lag <= Math.Min(lags, end - 1); lag++)
                    {
                        // The first rows of the series have none so far back.
                        var first = Math.Max(start, lag);
                        Kernels.AddToAny(1 - lag / (lags + 1.0), scores[c].AsSpan(first - lag, end - first), weighted[(first - start)..]);
                    }
                    for (var other = 0; other < count; other++)
                        products[other, c] += Kernels.Dot(own.AsSpan(other * stride, stride), weighted);
                }
            }
            return products;
        });
        var filling = new Symmetric(count);
        foreach (var part in parts)
        {
            for (var i = 0; i < count; i++)
            {
                for (var j = i; j < count; j++)
                    filling.Add(i, j, part[i, j] + part[j, i]);
            }
        }
        return filling.Times(n / (double)(n - count));
    }

    private static double Factor(Covariance method, double rest, int row)
    {
        if (method is Covariance.HC0 or Covariance.HC1)
            return 1;
        if (!(rest > Nothing))
            throw Require.Broken(Violation.TooFewObservations, "method",
                $"{method} needs every coefficient to rest on 2 observations; one rests on observation {row} alone, whose leverage is 1.");
        return method == Covariance.HC2 ? 1 / Math.Sqrt(rest) : 1 / rest;
    }

    private static void Orthonormalise(double[] block, int stride, double[][] factors)
    {
        // From the last column, as each needs those before it.
        for (var c = factors.Length - 1; c >= 0; c--)
            Kernels.Combine(factors[c], block, block.AsSpan(c * stride, stride));
    }

    private static void Leverages(double[] block, int count, Span<double> leverages)
    {
        leverages.Clear();
        for (var c = 0; c < count; c++)
            Kernels.AddSquares(block.AsSpan(c * leverages.Length, leverages.Length), leverages);
    }

    private static void AddProducts(Symmetric filling, double[] block, int stride)
    {
        Span<double> products = stackalloc double[4];
        for (var i = 0; i < filling.Size; i++)
        {
            var column = block.AsSpan(i * stride, stride);
            var j = i;
            for (; j + 4 <= filling.Size; j += 4)
            {
                Kernels.FourDots(column, block.AsSpan(j * stride, 4 * stride), products);
                for (var f = 0; f < 4; f++)
                    filling.Add(i, j + f, products[f]);
            }
            for (; j < filling.Size; j++)
                filling.Add(i, j, Kernels.Dot(column, block.AsSpan(j * stride, stride)));
        }
    }
}
