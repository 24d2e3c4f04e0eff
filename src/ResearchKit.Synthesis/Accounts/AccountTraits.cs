namespace ResearchKit.Synthesis;

/// <summary>What the accounts of people, or those of bots, show of themselves on a platform.</summary>
public sealed record AccountTraits
{
    /// <value>How many accounts it follows.</value>
    public required CountQuantiles Following { get; init; }

    /// <value>How many accounts follow it.</value>
    public required CountQuantiles Followers { get; init; }

    /// <value>How many posts it has.</value>
    public required CountQuantiles Posts { get; init; }

    /// <value>How old it is, in days.</value>
    public required CountQuantiles Age { get; init; }

    /// <value>How many days ago it last did anything; never longer than its age.</value>
    public required CountQuantiles LastActivity { get; init; }

    /// <value>The share of handles with 0, 1, 2, … digits; sums to 1, of at most 13 numbers.</value>
    /// <exception cref="ArgumentException">The shares do not sum to 1, or are too many.</exception>
    public required IReadOnlyList<double> DigitShares { get; init => field = SumToOne(value, 13, nameof(DigitShares)); }

    /// <value>The share of accounts in each of the <see cref="AccountFeatures.Regions"/>; sums to 1.</value>
    /// <exception cref="ArgumentException">The shares do not sum to 1, or are too many.</exception>
    public required IReadOnlyList<double> RegionShares { get; init => field = SumToOne(value, AccountFeatures.Regions.Count, nameof(RegionShares)); }

    /// <value>The share with a picture of their own.</value>
    public double PictureShare { get; init => field = Share(value, nameof(PictureShare)); } = 0.99;

    /// <value>The share that only followers can read.</value>
    public double PrivateShare { get; init => field = Share(value, nameof(PrivateShare)); }

    /// <value>The correlation of what makes an account private with its activity.</value>
    public double PrivateLoading
    {
        get;
        init => field = Knob.InRange(value, -1, 1, "correlation", nameof(PrivateLoading));
    }

    /// <value>The share with a text about themselves.</value>
    public double BioShare { get; init => field = Share(value, nameof(BioShare)); }

    /// <value>The share with a link to a page outside.</value>
    public double UrlShare { get; init => field = Share(value, nameof(UrlShare)); }

    private static double Share(double value, string name) => Knob.InRange(value, 0, 1, "share of accounts", name);

    private static IReadOnlyList<double> SumToOne(IReadOnlyList<double> shares, int most, string name)
    {
        foreach (var share in shares)
            Share(share, name);
        if (shares.Count > most)
            throw new ArgumentException($"{name} has {shares.Count} shares; there must be at most {most}.", name);
        if (!(Math.Abs(shares.Sum() - 1) <= 1e-9))
            throw new ArgumentException(FormattableString.Invariant($"{name} sums to {shares.Sum()}; it must sum to 1."), name);
        return [.. shares];
    }
}
