using ResearchKit.Display;
using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics;

/// <summary>How long each of a sample was followed, and whether the event came or the observation ended before it.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed class SurvivalTimes : IDisplayable
{
    // Sorted, with the indices from which they come. A positive double's bits are in the order of the doubles and leave
    // room for one bit more, in which an event precedes what is censored at the same time.
    private readonly SortedKeys _sorted;

    private SurvivalTimes(ReadOnlySpan<double> exits, ReadOnlySpan<double> events, double[]? entries)
    {
        var keys = GC.AllocateUninitializedArray<ulong>(exits.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            var happened = events[i] == 1;
            keys[i] = (BitConverter.DoubleToUInt64Bits(exits[i]) << 1) | (happened ? 0UL : 1UL);
            EventCount += happened ? 1 : 0;
        }
        _sorted = SortedKeys.Of(keys);
        Entries = entries;
    }

    /// <summary>How many were followed.</summary>
    public long SampleSize => Count;

    /// <summary>In how many the event came while they were followed.</summary>
    public long EventCount { get; }

    /// <summary>The longest time to which anybody was followed, in the unit of the times.</summary>
    public double LastTime => Exit(Count - 1);

    /// <summary>Whether some came under observation only after time 0.</summary>
    public bool IsLeftTruncated => Entries is not null;

    internal int Count => _sorted.Keys.Length;

    /// <summary>The indices of the observations, from the first exit to the last; events before what is censored with them.</summary>
    internal int[] Order => _sorted.Indices;

    /// <summary>By index of the observation; null where all entered at 0.</summary>
    internal double[]? Entries { get; }

    /// <summary>The time at a place of <see cref="Order"/>.</summary>
    internal double Exit(int place) => BitConverter.UInt64BitsToDouble(_sorted.Keys[place] >> 1);

    /// <summary>Whether the event came at a place of <see cref="Order"/>.</summary>
    internal bool IsEvent(int place) => (_sorted.Keys[place] & 1) == 0;

    /// <summary>A sample followed from time 0 on.</summary>
    /// <param name="durations">How long each was followed; any unit of time, positive and finite, at least 1.</param>
    /// <param name="events">1 where the event ended the duration, 0 where the observation ended before it (censored).</param>
    /// <returns>The sample, sorted once for all that is asked of it.</returns>
    /// <exception cref="AssumptionException">
    /// No durations; the columns differ in length; a duration is NaN, infinite, 0 or below; or an event neither 0 nor 1.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Events are numbers as columns of a table are: a missing one is NaN there and refused here, where a truth value would
    /// silently be one or the other; so is R's coding by 1 and 2.
    /// </para>
    /// <para>
    /// Assumptions, of all that is asked of the sample: independent observations, and what ends an observation early tells
    /// nothing of when its event would have come. Times are equal where their doubles are; R's survival also takes those
    /// for equal that differ by less than 1.5e-8 of their size. Missing values are for the caller to drop, and to count.
    /// Memory: 12 bytes per observation kept, 24 while sorting.
    /// </para>
    /// </remarks>
    public static SurvivalTimes Of(ReadOnlySpan<double> durations, ReadOnlySpan<double> events)
    {
        Require.AtLeast(1, durations.Length, "duration", "survival times", nameof(durations));
        Require.SameLength(durations, events);
        RequirePositive(durations, nameof(durations));
        RequireFlags(events);
        return new(durations, events, null);
    }

    /// <summary>A sample in which some came under observation late: whose event came before their entry are not in it.</summary>
    /// <param name="entries">When the observation of each began, as a time since its origin; at least 0, below its exit.</param>
    /// <param name="exits">When it ended, as a time since the same origin; positive and finite, at least 1.</param>
    /// <param name="events">1 where the event ended it, 0 where it ended before the event.</param>
    /// <returns>The sample; each counts as at risk after its entry and up to its exit.</returns>
    /// <exception cref="AssumptionException">As for <see cref="Of"/>, or an entry is not below its exit, or below 0.</exception>
    /// <remarks>
    /// As for <see cref="Of"/>; 20 bytes per observation are kept. Assumption moreover: entry tells nothing of the event to
    /// come. Accounts that were 3 years old when a study began belong in it from year 3 on: counted from 0, they would
    /// prove that nobody fails in the first three years.
    /// </remarks>
    public static SurvivalTimes LeftTruncated(ReadOnlySpan<double> entries, ReadOnlySpan<double> exits, ReadOnlySpan<double> events)
    {
        Require.AtLeast(1, exits.Length, "exit", "survival times", nameof(exits));
        Require.SameLength(exits, entries);
        Require.SameLength(exits, events);
        RequirePositive(exits, nameof(exits));
        RequireFlags(events);
        Require.Finite(entries);
        Require.NotNegative(entries);
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i] >= exits[i])
                throw Require.Broken(Violation.OutOfDomain, nameof(entries),
                    $"entries[{i}] is {entries[i]} and its exit {exits[i]}; an observation must begin before it ends.");
        }
        return new(exits, events, entries.ContainsAnyExcept(0.0) ? entries.ToArray() : null);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The sample's size as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The sample's size as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private static void RequirePositive(ReadOnlySpan<double> times, string parameterName)
    {
        Require.Finite(times, parameterName);
        for (var i = 0; i < times.Length; i++)
        {
            if (!(times[i] > 0))
                throw Require.Broken(Violation.OutOfDomain, parameterName,
                    $"{parameterName}[{i}] is {times[i]}; nobody is followed for a time that is not above 0.");
        }
    }

    private static void RequireFlags(ReadOnlySpan<double> events)
    {
        Require.Finite(events);
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i] is not (0 or 1))
                throw Require.Broken(Violation.OutOfDomain, nameof(events),
                    $"events[{i}] is {events[i]}; it must be 1 (the event came) or 0 (the observation ended before it).");
        }
    }

    private Table ToTable() => new(
        $"Survival times of {NumberText.Count(SampleSize)}{(IsLeftTruncated ? ", left-truncated" : "")}",
        [Column.Number("events"), Column.Number("censored"), Column.Number("last time")],
        [[NumberText.Count(EventCount), NumberText.Count(SampleSize - EventCount), NumberText.Digits(LastTime)]]);
}
