namespace ResearchKit.Statistics.Tails;

/// <summary>Values above 0, sorted and counted once, whose tails from each of them on are asked for.</summary>
internal sealed class TailSample
{
    private TailSample(TailData data, double[] distinct, long[] reach, double[] excess)
    {
        Data = data;
        Distinct = distinct;
        Reach = reach;
        Excess = excess;
    }

    public TailData Data { get; }

    /// <summary>The different values, ascending.</summary>
    public double[] Distinct { get; }

    /// <summary>How many observations are as great as each value, or greater; and 0 behind the last.</summary>
    public long[] Reach { get; }

    /// <summary>Σ log(observation/value) of the observations as great as each value, or greater.</summary>
    public double[] Excess { get; }

    public long Count => Reach[0];

    public static TailSample Of(ReadOnlySpan<double> values, TailData data, string parameterName = "values")
    {
        const string purpose = "a fit of a tail";
        Require.AtLeast(2, values.Length, "value", purpose, parameterName);
        Require.Finite(values, parameterName);
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] > 0))
                throw Require.Broken(Violation.OutOfDomain, parameterName,
                    $"{parameterName}[{i}] is {values[i]}; every value must be above 0.");
            // Beyond 2^53 a double holds no odd numbers, and the steps of a count can no longer be told apart.
            if (data == TailData.Counts && (values[i] != Math.Floor(values[i]) || values[i] > 1L << 53))
                throw Require.Broken(Violation.OutOfDomain, parameterName,
                    $"{parameterName}[{i}] is {values[i]}; a count must be a whole number, at most 2^53.");
        }
        Require.Varies(values, purpose, parameterName);
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return OfSorted(sorted, data);
    }

    /// <param name="sorted">Ascending, above 0.</param>
    /// <param name="data">Of which kind they are.</param>
    public static TailSample OfSorted(double[] sorted, TailData data)
    {
        var distinct = new List<double>();
        var starts = new List<int>();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i] == sorted[i - 1])
                continue;
            distinct.Add(sorted[i]);
            starts.Add(i);
        }
        var reach = new long[distinct.Count + 1];
        var excess = new double[distinct.Count];
        for (var i = distinct.Count - 1; i >= 0; i--)
        {
            reach[i] = sorted.Length - starts[i];
            // From value to value: nothing cancels where all are close to each other.
            excess[i] = i == excess.Length - 1 ? 0 : excess[i + 1] + reach[i + 1] * LogRatio.Of(distinct[i + 1], distinct[i]);
        }
        return new(data, [.. distinct], reach, excess);
    }

    /// <summary>The first place whose value is at least <paramref name="minimum"/>.</summary>
    public int PlaceOf(double minimum)
    {
        var place = Array.BinarySearch(Distinct, minimum);
        return place >= 0 ? place : ~place;
    }
}
