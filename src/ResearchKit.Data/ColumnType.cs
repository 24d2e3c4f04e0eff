namespace ResearchKit.Data;

/// <summary>What the cells of a column are, and which class of Microsoft.Data.Analysis holds them.</summary>
// Compiled into the kernel too, whose cells must not see a second one beside that of the kit.
#if RESEARCHKIT_KERNEL
internal
#else
public
#endif
enum ColumnType
{
    /// <summary>Anything; a <c>StringDataFrameColumn</c>.</summary>
    Text,

    /// <summary>Whole numbers within ±2^53; an <c>Int64DataFrameColumn</c>.</summary>
    Whole,

    /// <summary>Numbers; a <c>DoubleDataFrameColumn</c>. Missing is null, never NaN.</summary>
    Number,

    /// <summary>
    /// Dates with or without a time, ISO 8601; a <c>DateTimeDataFrameColumn</c>. With Z or an offset the value is in UTC
    /// and of kind <see cref="DateTimeKind.Utc"/>, without of kind <see cref="DateTimeKind.Unspecified"/>.
    /// </summary>
    Date,

    /// <summary>true or false; a <c>BooleanDataFrameColumn</c>.</summary>
    Boolean,
}
