namespace ResearchKit.Statistics.Regression.Slopes;

/// <summary>A pair of which the slopes to all others are asked.</summary>
internal readonly record struct SlopePoint(double X, double Y)
{
    public double SlopeTo(SlopePoint other) => (other.Y - Y) / (other.X - X);

    /// <summary>Whether the slope to another point, which is further to the right, is less than <paramref name="limit"/>; NaN: any is.</summary>
    public bool IsLessSteep(SlopePoint other, double limit)
    {
        // Mostly a product tells; only where it comes near does the slope itself, rounded as it is where it is given.
        var (rise, bound) = (other.Y - Y, limit * (other.X - X));
        var beyond = rise - bound;
        return Math.Abs(beyond) > 1e-15 * Math.Abs(bound) + 1e-290 ? beyond < 0 : !(SlopeTo(other) >= limit);
    }
}
