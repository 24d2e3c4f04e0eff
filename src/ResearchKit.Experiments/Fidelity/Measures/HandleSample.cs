using ResearchKit.Data;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments.Fidelity.Measures;

/// <summary>The names of accounts, which are drawn only where they are asked for.</summary>
/// <param name="OfPeople">Those of people.</param>
/// <param name="OfBots">Those of bots.</param>
internal sealed record HandleSample(string[] OfPeople, string[] OfBots)
{
    private const int Size = 5000;

    internal static HandleSample Of(Market market, string platform)
    {
        var frame = market.SampleFollowers(Size, platform, "fidelity", FollowerColumns.FeaturesAndNames).Frame();
        var pairs = frame.Texts("kind").Zip(frame.Texts("handle"));
        return new(
            [.. pairs.Where(pair => pair.First != "bot").Select(pair => pair.Second!)],
            [.. pairs.Where(pair => pair.First == "bot").Select(pair => pair.Second!)]);
    }
}
