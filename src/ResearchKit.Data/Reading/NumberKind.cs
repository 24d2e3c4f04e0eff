namespace ResearchKit.Data.Reading;

/// <summary>What a cell is, read as a number.</summary>
internal enum NumberKind
{
    /// <summary>Not a number, or one that stays text: a leading zero, a whole number beyond 2^53, beyond a double.</summary>
    None,

    /// <summary>Digits only, within ±2^53.</summary>
    Whole,

    /// <summary>With a decimal mark or an exponent; or −0, which a whole number cannot hold.</summary>
    Fraction,
}
