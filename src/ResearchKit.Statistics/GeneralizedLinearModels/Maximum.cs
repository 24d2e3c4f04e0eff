using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>Where the likelihood is greatest.</summary>
/// <param name="Coefficients">Of the working columns.</param>
/// <param name="Deviance">There.</param>
/// <param name="Root">Of the information there.</param>
/// <param name="Iterations">Steps it took.</param>
internal sealed record Maximum(double[] Coefficients, double Deviance, CholeskyFactor Root, int Iterations)
{
    private const int MaximalSteps = 200;
    private const int MaximalHalvings = 40;
    // Steps of Newton square what is missing: after one this short, nothing is. Others only shrink it.
    private const double LastNewtonStep = 1e-6;
    private const double LastStep = 1e-11;

    /// <summary>By Newton's steps, or Fisher's where the link is not canonical, halved where they overshoot.</summary>
    /// <param name="likelihood">What is maximized; its predictors are left at the maximum.</param>
    /// <param name="family">How outcomes are distributed.</param>
    /// <param name="coefficients">Where to start.</param>
    /// <param name="here">The likelihood there.</param>
    /// <param name="names">Of the columns, for messages.</param>
    /// <exception cref="AssumptionException">Separated, or no end after 200 steps.</exception>
    public static Maximum From(
        Likelihood likelihood, ResponseFamily family, double[] coefficients, Pass here, IReadOnlyList<string> names)
    {
        for (var iteration = 1; iteration <= MaximalSteps; iteration++)
        {
            if (here.Root() is not { } root)
                break;
            var step = root.Solve(here.Score);
            var (next, there, halvings) = Advance(likelihood, family, coefficients, step, here.Deviance);
            // No step up, however short: at the top but for rounding, or lost.
            if (there is null)
                break;
            (coefficients, here) = (next, there);
            if (halvings > 0)
                continue;
            if (here.LargestChange <= (family.IsCanonical ? LastNewtonStep : LastStep))
            {
                return here.Root() is { } final
                    ? new(coefficients, here.Deviance, final, iteration)
                    : throw NotConverged();
            }
            if (iteration >= Separation.FirstStep && here.LargestMove >= Separation.LeastMove)
                Separation.Refuse(likelihood, family, step, names);
        }
        throw NotConverged();
    }

    private static (double[] Coefficients, Pass? Pass, int Halvings) Advance(
        Likelihood likelihood, ResponseFamily family, double[] from, double[] step, double deviance)
    {
        const double rounding = 1e-10;
        var share = 1.0;
        for (var halvings = 0; halvings <= MaximalHalvings; halvings++, share /= 2)
        {
            var next = new double[from.Length];
            for (var j = 0; j < next.Length; j++)
                next[j] = from[j] + share * step[j];
            var there = likelihood.At(next, family);
            // Where the first deviance was no number any that is one will do.
            if (double.IsFinite(there.Deviance) && !(there.Deviance > deviance + rounding * (1 + Math.Abs(deviance))))
                return (next, there, halvings);
        }
        return (from, null, MaximalHalvings);
    }

    private static AssumptionException NotConverged() => Require.Broken(
        Violation.NotConverged, "design",
        $"The likelihood has no maximum that {MaximalSteps} steps reach; the data are close to separated, or a column or an exposure far out of scale.");
}
