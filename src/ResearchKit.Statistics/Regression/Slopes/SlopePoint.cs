using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Regression.Slopes;

/// <summary>A pair of which the slopes to all others are asked.</summary>
internal readonly record struct SlopePoint(double X, double Y)
{
    // Products below this lose digits when split, or are 0; times a power of two they keep them.
    private const double Tiny = 1e-250;
    private static readonly double Lift = Math.ScaleB(1, 500);

    public double SlopeTo(SlopePoint other) => (other.Y - Y) / (other.X - X);

    /// <summary>Whether the slope to another point, which is further to the right, is less than <paramref name="limit"/>; NaN: any is.</summary>
    public bool IsLessSteep(SlopePoint other, double limit)
    {
        // Mostly a product tells. Where it comes near nothing may be rounded: on a straight line all slopes are alike but for
        // the last digits, and by rounded ones the points have no order, so that the search would never end.
        var (rise, bound) = (other.Y - Y, limit * (other.X - X));
        var beyond = rise - bound;
        return Math.Abs(beyond) > 1e-15 * Math.Abs(bound) + 1e-290 ? beyond < 0
            : double.IsFinite(limit) ? SignOfRiseBeyond(other, limit, Math.Abs(bound) < Tiny ? Lift : 1) < 0
            : !(SlopeTo(other) >= limit);
    }

    /// <summary>The sign of the rise to another point less that of a line, without rounding.</summary>
    private int SignOfRiseBeyond(SlopePoint other, double slope, double lift)
    {
        var (rise, run, lostOfRise, lostOfRun) = (other.Y * lift, other.X, 0.0, 0.0);
        ExactSum.Add(ref rise, ref lostOfRise, -Y * lift);
        ExactSum.Add(ref run, ref lostOfRun, -X);
        slope *= lift;
        var (ofRun, ofLost) = (slope * run, slope * lostOfRun);
        return ExactSum.SignOf(
            [rise, lostOfRise, -ofRun, -Math.FusedMultiplyAdd(slope, run, -ofRun), -ofLost, -Math.FusedMultiplyAdd(slope, lostOfRun, -ofLost)]);
    }
}
