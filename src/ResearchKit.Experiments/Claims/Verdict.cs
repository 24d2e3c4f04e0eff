namespace ResearchKit.Experiments;

/// <summary>What a synthetic market says about the reasoning behind a claim.</summary>
public enum Verdict
{
    /// <summary>The interval reaches over an end of the expected region: more data could go either way.</summary>
    Inconclusive,

    /// <summary>The interval lies wholly inside the expected region.</summary>
    Supported,

    /// <summary>The interval lies wholly outside the expected region.</summary>
    Contradicted,

    /// <summary>The analysis gave no estimate or no interval, for the reason stated beside it.</summary>
    NotEvaluable,
}
