namespace ResearchKit.Statistics.Regression.Slopes;

/// <summary>A pair of which the slopes to all others are asked.</summary>
internal readonly record struct SlopePoint(double X, double Y)
{
    /// <summary>Whether the two change places where slopes below <paramref name="limit"/> are turned over; NaN: all slopes.</summary>
    public bool IsOvertakenBy(SlopePoint later, double limit) => later.X > X && !(SlopeTo(later) >= limit);

    public double SlopeTo(SlopePoint other) => (other.Y - Y) / (other.X - X);
}
