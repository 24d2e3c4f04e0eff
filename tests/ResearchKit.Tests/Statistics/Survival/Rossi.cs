using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

/// <summary>Arrests in the year after release from prison (Rossi et al. 1980), the rossi data of lifelines.</summary>
internal static class Rossi
{
    public static CoxRegression Fit()
    {
        var (week, arrest) = Pair("week", "arrest");
        var (fin, age) = Pair("fin", "age");
        var (race, wexp) = Pair("race", "wexp");
        var (mar, paro) = Pair("mar", "paro");
        var (prio, _) = Pair("prio", "arrest");
        return CoxRegression.Fit(SurvivalTimes.Of(week, arrest), DesignMatrix.WithIntercept(week.Length)
            .With("fin", fin).With("age", age).With("race", race).With("wexp", wexp).With("mar", mar).With("paro", paro).With("prio", prio));
    }

    private static (double[], double[]) Pair(string x, string y) => SharedData.Columns("lifelines/rossi.csv", ',', x, y);
}
