namespace ResearchKit.Statistics.Regression.Slopes;

/// <summary>The order of y − tx for a slope t, told by which of two points that stand in that of another slope change places.</summary>
internal interface ISlopeOrder
{
    bool AreToChange(SlopePoint earlier, SlopePoint later);
}

/// <summary>For a steeper t than that of the present order: the slopes below <paramref name="t"/> turn over; NaN: all.</summary>
internal readonly struct SteeperOrder(double t) : ISlopeOrder
{
    public bool AreToChange(SlopePoint earlier, SlopePoint later) => later.X > earlier.X && earlier.IsLessSteep(later, t);
}

/// <summary>For a less steep t: the slopes from <paramref name="t"/> on turn back.</summary>
internal readonly struct FlatterOrder(double t) : ISlopeOrder
{
    public bool AreToChange(SlopePoint earlier, SlopePoint later) => later.X < earlier.X && !later.IsLessSteep(earlier, t);
}
