namespace ResearchKit.Statistics.Tails;

/// <summary>
/// A lognormal distribution that is cut off from below, fitted to a tail by maximum likelihood. The logarithm y of value/cut
/// has a density ∝ exp(−rate · y − curvature · y²/2) from 0 on; without curvature that is a power law, the limit of ever
/// wider lognormal distributions ever farther below the cut.
/// </summary>
/// <param name="Cut">Where it is cut off: the minimum, and half a step below it for counts.</param>
/// <param name="Rate">How fast the density falls at the cut.</param>
/// <param name="Curvature">One over the variance of the logarithm before the cut; 0 in the limit.</param>
internal readonly record struct TailLognormal(double Cut, double Rate, double Curvature)
{
    private const int MaximalSteps = 20_000;

    // Gauss-Legendre with 8 nodes on [−1, 1], the positive half.
    private static readonly double[] Nodes = [0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363];
    private static readonly double[] Weights = [0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];

    /// <summary>Whether the likelihood rises all the way to a power law.</summary>
    public bool IsLimit => Curvature == 0;

    /// <summary>The mean of the logarithm before the cut; −∞ in the limit.</summary>
    public double Location => IsLimit ? double.NegativeInfinity : Math.Log(Cut) - Rate / Curvature;

    /// <summary>The standard deviation of the logarithm before the cut; ∞ in the limit.</summary>
    public double Scale => 1 / Math.Sqrt(Curvature);

    public static TailLognormal Of(TailSample sample, double minimum)
    {
        var start = sample.PlaceOf(minimum);
        return sample.Data == TailData.Continuous ? Continuous(sample, start, minimum) : Counts(sample, start, minimum - 0.5);
    }

    /// <summary>The logarithm of the density, or for counts of the probability, given the tail.</summary>
    public double LogProbability(double value, TailData data)
    {
        var whole = IsLimit ? -Math.Log(Rate) : Math.Log(Scale) + MillsRatio.Log(Rate * Scale);
        if (data == TailData.Continuous)
            return LogWeight(LogRatio.Of(value, Cut)) - Math.Log(value) - whole;
        var (mass, _, _) = Bin(value);
        return LogWeight(LogRatio.Of(value, Cut)) + Math.Log(mass) - whole;
    }

    // An exponential family: the likelihood is greatest where the means of y and y² are those of the sample.
    private static TailLognormal Continuous(TailSample sample, int start, double cut)
    {
        var (first, second) = (0.0, 0.0);
        for (var i = start; i < sample.Distinct.Length; i++)
        {
            var y = LogRatio.Of(sample.Distinct[i], cut);
            var count = sample.Reach[i] - sample.Reach[i + 1];
            first += count * y;
            second += count * y * y;
        }
        var n = sample.Reach[start];
        return OfMoments(cut, first / n, second / n);
    }

    /// <summary>By expectation and maximisation: where in its step of width 1 the logarithm of a count would lie is not seen.</summary>
    private static TailLognormal Counts(TailSample sample, int start, double cut)
    {
        var fit = new TailLognormal(cut, 1 / Math.Log(sample.Distinct[^1] / cut), 0);
        var n = sample.Reach[start];
        for (var step = 0; step < MaximalSteps; step++)
        {
            var (first, second) = (0.0, 0.0);
            for (var i = start; i < sample.Distinct.Length; i++)
            {
                var (_, mean, square) = fit.Bin(sample.Distinct[i]);
                var count = sample.Reach[i] - sample.Reach[i + 1];
                first += count * mean;
                second += count * square;
            }
            var next = OfMoments(cut, first / n, second / n);
            var change = Math.Abs(next.Rate - fit.Rate) / (Math.Abs(fit.Rate) + Math.Sqrt(fit.Curvature))
                + Math.Abs(next.Curvature - fit.Curvature) / (fit.Rate * fit.Rate + fit.Curvature);
            fit = next;
            if (change < 1e-12)
                return fit;
        }
        throw Require.Broken(Violation.NotConverged, "values",
            $"The likelihood of a lognormal distribution found no maximum in {MaximalSteps} steps.");
    }

    private static TailLognormal OfMoments(double cut, double first, double second)
    {
        var ratio = second / (first * first);
        // Their ratio depends on a alone, the cut in standard deviations, and rises from 1 + 1/a² far below 0 to 2 − 2/a² far
        // above: the ratio of a power law. From here on the rounding of the sums decides.
        const double farthest = 1e5;
        if (!(ratio < MillsRatio.SquareRatio(farthest)))
            return new(cut, 1 / first, 0);
        var (low, high) = (-2 / Math.Sqrt(Math.Max(ratio - 1, 1e-16)) - 1, farthest);
        for (var i = 0; i < 200 && high - low > 1e-14 * (1 + Math.Abs(low)); i++)
        {
            var middle = (low + high) / 2;
            if (MillsRatio.SquareRatio(middle) < ratio)
                low = middle;
            else
                high = middle;
        }
        var a = (low + high) / 2;
        var scale = first / MillsRatio.MeanExcess(a);
        return new(cut, a / scale, 1 / (scale * scale));
    }

    private double LogWeight(double y) => -y * (Rate + 0.5 * Curvature * y);

    /// <summary>Of a count's step: its mass in units of the weight at the count, and the means of y and y² within.</summary>
    private (double Mass, double Mean, double Square) Bin(double value)
    {
        // A local function of a struct cannot see its members.
        Func<double, double> weightOf = LogWeight;
        var centre = LogWeight(LogRatio.Of(value, Cut));
        var (from, to) = (Math.Log((value - 0.5) / Cut), Math.Log((value + 0.5) / Cut));
        // log(x + ½) − log(x − ½), whose digits the difference loses where x is great: there by its series.
        var half = value > 100 ? (1 + (1 / 12.0 + 1 / (80 * value * value)) / (value * value)) / (2 * value) : (to - from) / 2;
        var middle = (from + to) / 2;
        var (mass, first, second) = (0.0, 0.0, 0.0);
        for (var k = 0; k < Nodes.Length; k++)
        {
            Add(middle - half * Nodes[k], half * Weights[k]);
            Add(middle + half * Nodes[k], half * Weights[k]);
        }
        return (mass, first / mass, second / mass);

        void Add(double y, double weight)
        {
            var share = weight * Math.Exp(weightOf(y) - centre);
            mass += share;
            first += share * y;
            second += share * y * y;
        }
    }
}
