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
