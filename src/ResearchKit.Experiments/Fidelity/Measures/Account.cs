namespace ResearchKit.Experiments.Fidelity.Measures;

/// <summary>What one account shows.</summary>
internal sealed record Account(
    bool IsBot, double Following, double Followers, double Posts, double Age, double Digits, bool HasPicture, bool IsPrivate,
    bool HasBio, bool HasLink);
