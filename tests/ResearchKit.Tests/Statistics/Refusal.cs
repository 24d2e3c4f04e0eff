using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics;

/// <summary>What a method says to data that cannot answer its question.</summary>
internal static class Refusal
{
    /// <param name="violation">The reason, for programs.</param>
    /// <param name="question">What is asked of the data.</param>
    public static void Expect(Violation violation, Func<object> question) => Expect(violation, "", question);

    /// <param name="violation">The reason, for programs.</param>
    /// <param name="message">How the words for people begin.</param>
    /// <param name="question">What is asked of the data.</param>
    /// <param name="parameter">The argument that is to blame; null where it does not matter.</param>
    public static void Expect(Violation violation, string message, Func<object> question, string? parameter = null)
    {
        var thrown = Assert.Throws<AssumptionException>(question);
        Assert.Equal(violation, thrown.Violation);
        Assert.StartsWith(message, thrown.Message);
        if (parameter is not null)
            Assert.Equal(parameter, thrown.ParamName);
    }
}
