namespace ResearchKit.Statistics.Tails;

/// <summary>A power law from one value on, with its exponent and its distance from the data.</summary>
/// <param name="Minimum">Where the tail begins.</param>
/// <param name="Exponent">α of the density x^−α.</param>
/// <param name="StandardError">Of the exponent, with the minimum taken as known.</param>
/// <param name="Distance">Kolmogorov and Smirnov's.</param>
internal readonly record struct PowerLawFit(double Minimum, double Exponent, double StandardError, double Distance)
{
    // Every so many values are looked at first: a candidate that is already farther off than the best is left there.
    private const int Stride = 64;

    // With more different values than these, beginnings are passed over whose tails differ by less than n^(1/5000) in size.
    private const int MaximalCandidates = 5_000;

    private const int MaximalSteps = 100;

    /// <summary>The tail that lies nearest to a power law (Clauset, Shalizi and Newman): every value but the greatest may begin it.</summary>
    /// <param name="sample">At least two different values.</param>
    /// <param name="nearEnough">A distance below which the search ends: whatever is found then is not the nearest.</param>
    public static PowerLawFit Of(TailSample sample, double nearEnough = 0)
    {
        var best = new PowerLawFit(double.NaN, double.NaN, double.NaN, double.PositiveInfinity);
        var thinning = sample.Distinct.Length > MaximalCandidates ? Math.Exp(-Math.Log(sample.Count) / MaximalCandidates) : 1;
        var next = (double)sample.Count;
        for (var place = 0; place < sample.Distinct.Length - 1 && best.Distance >= nearEnough; place++)
        {
            if (sample.Reach[place] > next)
                continue;
            next = sample.Reach[place] * thinning;
            var fit = Of(sample, sample.Distinct[place], place, best.Distance);
            if (fit.Distance < best.Distance)
                best = fit;
        }
        return best;
    }

    /// <param name="sample">At least two different values from the minimum on.</param>
    /// <param name="minimum">Where the tail begins.</param>
    /// <param name="place">The first value as great as that.</param>
    /// <param name="enough">A distance beyond which the exact one does not matter.</param>
    public static PowerLawFit Of(TailSample sample, double minimum, int place, double enough = double.PositiveInfinity)
    {
        var n = sample.Reach[place];
        var meanLog = sample.Excess[place] / n + LogRatio.Of(sample.Distinct[place], minimum);
        var (exponent, deviation) = sample.Data == TailData.Continuous
            ? (1 + 1 / meanLog, 1 / meanLog)
            : Discrete(meanLog, minimum);
        var fit = new PowerLawFit(minimum, exponent, deviation / Math.Sqrt(n), double.NaN);
        return fit with { Distance = fit.DistanceFrom(sample, place, enough) };
    }

    /// <summary>P(X ≥ x) in the tail.</summary>
    public double Survival(double x, TailData data) => data == TailData.Continuous
        ? Math.Exp((1 - Exponent) * LogRatio.Of(x, Minimum))
        : Math.Exp(-Exponent * LogRatio.Of(x, Minimum)) * HurwitzZeta.Scaled(Exponent, x) / HurwitzZeta.Scaled(Exponent, Minimum);

    private static (double Exponent, double Deviation) Discrete(double meanLog, double minimum)
    {
        // Newton's method on the mean of log(x/minimum), which falls with the exponent and is convex.
        var exponent = 1 + 1 / (meanLog + Math.Log(minimum / (minimum - 0.5)));
        var zeta = HurwitzZeta.At(exponent, minimum);
        for (var step = 0; step < MaximalSteps; step++)
        {
            var next = Math.Max(exponent + (zeta.First - meanLog) / zeta.Second, (1 + exponent) / 2);
            var change = Math.Abs(next - exponent);
            exponent = next;
            zeta = HurwitzZeta.At(exponent, minimum);
            if (change <= 1e-14 * exponent)
                break;
        }
        return (exponent, 1 / Math.Sqrt(zeta.Second));
    }

    private double DistanceFrom(TailSample sample, int start, double enough)
    {
        var (values, reach) = (sample.Distinct, sample.Reach);
        var (n, greatest) = ((double)reach[start], 0.0);
        var scale = sample.Data == TailData.Counts ? 1 / HurwitzZeta.Scaled(Exponent, Minimum) : 0;
        for (var offset = 0; offset < Stride; offset++)
        {
            for (var i = start + offset; i < values.Length; i += Stride)
            {
                // Both sides of the step at this value: P(X ≥ x) with it, P(X > x) without.
                var power = Math.Exp((sample.Data == TailData.Continuous ? 1 - Exponent : -Exponent) * LogRatio.Of(values[i], Minimum));
                var (with, without) = (power, power);
                if (sample.Data == TailData.Counts)
                {
                    with = power * HurwitzZeta.Scaled(Exponent, values[i]) * scale;
                    without = with - power * scale;
                }
                greatest = Math.Max(greatest, Math.Max(Math.Abs(reach[i] / n - with), Math.Abs(reach[i + 1] / n - without)));
            }
            if (greatest >= enough)
                break;
        }
        return greatest;
    }
}
