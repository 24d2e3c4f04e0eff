using ResearchKit.Data;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments.Fidelity.Measures;

/// <summary>Accounts that follow any company on a platform, each with the same chance to be among them.</summary>
/// <param name="Rows">The accounts.</param>
/// <param name="MostFollowing">The most that one can follow there.</param>
internal sealed record AccountSample(IReadOnlyList<Account> Rows, double MostFollowing)
{
    private const int Size = 40_000;

    internal static AccountSample Of(Market market, string platform)
    {
        var table = market.SampleFollowers(Size, platform, "fidelity");
        var frame = table.Frame();
        var kinds = frame.Texts("kind");
        var (following, followers, posts) = (frame.Numbers("following"), frame.Numbers("followers"), frame.Numbers("posts"));
        var (age, digits) = (frame.Numbers("account_age"), frame.Numbers("digits_in_handle"));
        var (picture, isPrivate) = (frame.Numbers("has_picture"), frame.Numbers("is_private"));
        var (bio, link) = (frame.Numbers("has_bio"), frame.Numbers("has_url"));
        return new(
            [
                .. kinds.Select((kind, i) => new Account(
                    kind == "bot", following[i], followers[i], posts[i], age[i], digits[i], picture[i] == 1, isPrivate[i] == 1,
                    bio[i] == 1, link[i] == 1)),
            ],
            table.Columns.Single(column => column.Name == "following").Upper ?? double.PositiveInfinity);
    }
}
