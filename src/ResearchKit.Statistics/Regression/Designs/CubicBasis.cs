namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>Cubic B-splines over a knot sequence whose ends are repeated four times (de Boor 1978, A Practical Guide to Splines, chapter X).</summary>
internal sealed class CubicBasis(double[] knots)
{
    private const int Order = 4;

    public int Count => knots.Length - Order;

    /// <summary>The four splines that are not 0 at x, or their derivatives.</summary>
    /// <param name="x">Between the outermost knots.</param>
    /// <param name="derivative">0, 1 or 2.</param>
    /// <param name="values">Receives the four values.</param>
    /// <returns>Which spline the first value belongs to.</returns>
    public int At(double x, int derivative, Span<double> values)
    {
        // The interval that holds x; the last one is closed on its right.
        var left = Order - 1;
        while (left < Count - 1 && x >= knots[left + 1])
            left++;
        Span<double> basis = stackalloc double[Order];
        basis.Clear();
        basis[0] = 1;
        for (var order = 2; order <= Order - derivative; order++)
            Raise(basis, order, left, x);
        for (var order = Order - derivative + 1; order <= Order; order++)
            Differentiate(basis, order, left);
        basis.CopyTo(values);
        return left - (Order - 1);
    }

    /// <summary>From the order − 1 splines of the order below that are not 0 in the interval to the next order's.</summary>
    private void Raise(Span<double> basis, int order, int left, double x)
    {
        var carried = 0.0;
        for (var i = 0; i < order - 1; i++)
        {
            var (from, to) = (knots[left - order + 2 + i], knots[left + 1 + i]);
            var share = basis[i] / (to - from);
            basis[i] = carried + (to - x) * share;
            carried = (x - from) * share;
        }
        basis[order - 1] = carried;
    }

    /// <summary>As <see cref="Raise"/>, of the derivative: (order − 1) times the difference of the neighbours' slopes.</summary>
    private void Differentiate(Span<double> basis, int order, int left)
    {
        var carried = 0.0;
        for (var i = 0; i < order - 1; i++)
        {
            var share = (order - 1) * basis[i] / (knots[left + 1 + i] - knots[left - order + 2 + i]);
            basis[i] = carried - share;
            carried = share;
        }
        basis[order - 1] = carried;
    }
}
