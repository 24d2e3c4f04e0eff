namespace ResearchKit.Statistics.Numerics;

/// <summary>Values that would stand in some place if all were sorted, in linear time on average (Hoare 1961).</summary>
internal static class OrderStatistic
{
    // A sort of what is left takes no longer.
    private const int Few = 32;

    /// <summary>Brings to its place the value that belongs there; smaller and equal ones come before it, equal and greater ones after.</summary>
    /// <param name="values">Without NaN.</param>
    /// <param name="place">From 0.</param>
    public static double At(Span<double> values, int place)
    {
        var (low, high) = (0, values.Length);
        while (high - low > Few)
        {
            // The middle of three as pivot: what is sorted already is halved.
            var (a, b, c) = (values[low], values[low + (high - low) / 2], values[high - 1]);
            var pivot = Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
            var (left, right) = (low, high - 1);
            while (left <= right)
            {
                while (values[left] < pivot)
                    left++;
                while (values[right] > pivot)
                    right--;
                if (left <= right)
                {
                    (values[left], values[right]) = (values[right], values[left]);
                    left++;
                    right--;
                }
            }
            if (place <= right)
                high = right + 1;
            else if (place >= left)
                low = left;
            else
                return values[place];
        }
        values[low..high].Sort();
        return values[place];
    }

    /// <summary>The middle value, or the mean of the two middle ones; the values change their order.</summary>
    /// <param name="values">At least one, without NaN.</param>
    public static double Median(Span<double> values)
    {
        var middle = values.Length / 2;
        var high = At(values, middle);
        if (values.Length % 2 == 1)
            return high;
        // The greatest of those below.
        var low = double.NegativeInfinity;
        foreach (var value in values[..middle])
            low = Math.Max(low, value);
        // Half of each, as the sum of two great numbers would overflow.
        return low == high ? low : low / 2 + high / 2;
    }
}
