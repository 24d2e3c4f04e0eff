using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

/// <summary>The columns of the works, the same in every run.</summary>
internal static class Samples
{
    /// <summary>Correlated lognormal pairs, as counts of followers and revenue are, to the cent: few ties.</summary>
    public static Dictionary<string, double[]> Pairs(int rows)
    {
        var (x, y) = (Normal("x", rows), Normal("y", rows));
        for (var i = 0; i < rows; i++)
            (x[i], y[i]) = (Math.Exp(5 + 1.9 * x[i]), Math.Exp(10 + 0.3 * x[i] + y[i]));
        return new() { ["x"] = x, ["y"] = y };
    }

    /// <summary>Weeks until an account is lost, to the tenth of a day, a third of them still open.</summary>
    public static Dictionary<string, double[]> Durations(int rows) => DurationsExplained(rows, 0);

    /// <summary>The same, with columns x1, x2, … that raise or lower the hazard.</summary>
    public static Dictionary<string, double[]> DurationsExplained(int rows, int columns)
    {
        var sample = new Dictionary<string, double[]>();
        var hazards = new double[rows];
        for (var c = 1; c <= columns; c++)
        {
            var x = sample[$"x{c}"] = Normal($"x{c}", rows);
            for (var i = 0; i < rows; i++)
                hazards[i] += (c % 2 == 0 ? -0.2 : 0.2) * x[i];
        }
        var (lost, censored) = (Uniform("lost", rows), Uniform("censored", rows));
        var (durations, events) = (sample["duration"] = new double[rows], sample["event"] = new double[rows]);
        for (var i = 0; i < rows; i++)
        {
            var (until, open) = (-20 * Math.Log(lost[i]) / Math.Exp(hazards[i]), 60 * censored[i]);
            (durations[i], events[i]) = (Math.Round(Math.Min(until, open) + 0.05, 1), until <= open ? 1 : 0);
        }
        return sample;
    }

    /// <summary>y, or whether it is above 0, explained by columns x1, x2, …; y spreads the more the greater x1 is.</summary>
    public static Dictionary<string, double[]> Explained(int rows, int columns, bool isBinary)
    {
        var sample = new Dictionary<string, double[]>();
        var (y, noise) = (new double[rows], isBinary ? Uniform("noise", rows) : Normal("noise", rows));
        for (var c = 1; c <= columns; c++)
        {
            var x = sample[$"x{c}"] = Normal($"x{c}", rows);
            for (var i = 0; i < rows; i++)
                y[i] += (c % 2 == 0 ? -0.3 : 0.3) * x[i];
        }
        for (var i = 0; i < rows; i++)
            y[i] = isBinary ? (noise[i] < 1 / (1 + Math.Exp(-y[i])) ? 1 : 0) : y[i] + noise[i] * (1 + Math.Abs(sample["x1"][i]));
        sample["y"] = y;
        return sample;
    }

    /// <summary>A count, spread more than Poisson's, explained by columns x1, x2, ….</summary>
    public static Dictionary<string, double[]> CountsExplained(int rows, int columns)
    {
        var sample = new Dictionary<string, double[]>();
        var (y, shares) = (new double[rows], Uniform("counts", rows));
        for (var c = 1; c <= columns; c++)
        {
            var x = sample[$"x{c}"] = Normal($"x{c}", rows);
            for (var i = 0; i < rows; i++)
                y[i] += (c % 2 == 0 ? -0.2 : 0.2) * x[i];
        }
        for (var i = 0; i < rows; i++)
            y[i] = Math.Floor(-Math.Exp(1 + y[i]) * Math.Log(shares[i]));
        sample["y"] = y;
        return sample;
    }

    /// <summary>Probabilities of an outcome, another model's for the same units, and whether it came about.</summary>
    public static Dictionary<string, double[]> Scores(int rows)
    {
        var (score, other, outcome) = (Normal("score", rows), Normal("other", rows), Uniform("outcome", rows));
        for (var i = 0; i < rows; i++)
        {
            (score[i], other[i]) = (1 / (1 + Math.Exp(-score[i])), 1 / (1 + Math.Exp(-0.7 * score[i] - 0.5 * other[i])));
            outcome[i] = outcome[i] < score[i] ? 1 : 0;
        }
        return new() { ["score"] = score, ["other"] = other, ["outcome"] = outcome };
    }

    /// <summary>Daily new followers as counts, whose rate changes after some hundred days.</summary>
    public static Dictionary<string, double[]> Counts(int rows)
    {
        var y = Steps(rows)["y"];
        for (var i = 0; i < rows; i++)
            y[i] = Math.Round(Math.Max(0, 20 + 3 * y[i]));
        return new() { ["y"] = y };
    }

    /// <summary>Daily new followers about a level that changes after some hundred days.</summary>
    public static Dictionary<string, double[]> Steps(int rows)
    {
        var (y, jumps, levels) = (Normal("steps", rows), Uniform("jumps", rows), Normal("levels", rows));
        var level = 0.0;
        for (var i = 0; i < rows; i++)
        {
            if (jumps[i] < 0.005)
                level = 5 * levels[i];
            y[i] += level;
        }
        return new() { ["y"] = y };
    }

    public static double[] Normal(string name, int rows)
    {
        var stream = RandomStream.FromSeed("benchmark").Fork(name);
        var values = new double[rows];
        for (var i = 0; i < rows; i++)
            values[i] = Math.Sqrt(-2 * Math.Log(stream.NextInnerUniform())) * Math.Cos(2 * Math.PI * stream.NextUniform());
        return values;
    }

    public static double[] Uniform(string name, int rows)
    {
        var stream = RandomStream.FromSeed("benchmark").Fork(name);
        var values = new double[rows];
        for (var i = 0; i < rows; i++)
            values[i] = stream.NextInnerUniform();
        return values;
    }
}
