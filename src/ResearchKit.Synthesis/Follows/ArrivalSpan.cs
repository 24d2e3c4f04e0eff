using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>
/// A time during which accounts began to follow at a steady pace, each to leave with a constant hazard; in days before the end of
/// the year. From those who are still there it follows how many must have come and gone.
/// </summary>
/// <param name="Latest">When the last came.</param>
/// <param name="Length">How long it lasted.</param>
/// <param name="Hazard">The daily rate of leaving; 0 for those who never do.</param>
internal readonly record struct ArrivalSpan(double Latest, double Length, double Hazard)
{
    private double Earliest => Latest + Length;

    /// <summary>The pace that leaves a number of followers at the end, a day.</summary>
    internal double Pace(double remaining) => remaining / Stayed(Latest, Earliest);

    /// <summary>When one who is still there came, in days before the end: of many arrivals at a steady pace, fewer of the early ones are left.</summary>
    internal double Arrival(double chance) => Hazard == 0 ? Latest + chance * Length
        : Latest - Math.Log(1 - chance * (1 - Math.Exp(-Hazard * Length))) / Hazard;

    /// <summary>How many are expected to have left during the last year of those who came at a pace of one a day.</summary>
    internal double LeftInYear(double year) => LeftOfNew(year) + LeftOfOld(year);

    /// <summary>One who left during the last year: when they came and went, in days before the end.</summary>
    internal (double Arrival, double Departure) Leaver(double year, RandomStream stream)
    {
        var (ofNew, ofOld) = (LeftOfNew(year), LeftOfOld(year));
        if (stream.NextUniform() * (ofNew + ofOld) >= ofNew)
        {
            // Came before the year: the departure is that of a tie that began the year.
            var old = this with { Latest = Math.Max(Latest, year), Length = Earliest - Math.Max(Latest, year) };
            return (old.Arrival(stream.NextUniform()), Departure(year, stream));
        }
        var (low, high) = (Latest, Math.Min(Earliest, year));
        while (true)
        {
            var arrival = low + stream.NextUniform() * (high - low);
            if (stream.NextUniform() * (1 - Math.Exp(-Hazard * high)) < 1 - Math.Exp(-Hazard * arrival))
                return (arrival, Departure(arrival, stream));
        }
    }

    // Of ties that were there so many days before the end and are not any more: sooner rather than later.
    private double Departure(double since, RandomStream stream) =>
        since + Math.Log(1 - stream.NextUniform() * (1 - Math.Exp(-Hazard * since))) / Hazard;

    // Those who stayed, of one a day who came between two times.
    private double Stayed(double low, double high) => Hazard == 0 ? high - low
        : (Math.Exp(-Hazard * low) - Math.Exp(-Hazard * high)) / Hazard;

    private double LeftOfNew(double year)
    {
        var (low, high) = (Latest, Math.Min(Earliest, year));
        return high <= low ? 0 : high - low - Stayed(low, high);
    }

    private double LeftOfOld(double year)
    {
        var low = Math.Max(Latest, year);
        return Earliest <= low ? 0 : (Math.Exp(Hazard * year) - 1) * Stayed(low, Earliest);
    }
}
