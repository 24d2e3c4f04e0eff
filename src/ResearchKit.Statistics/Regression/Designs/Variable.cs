namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>What was observed, before it is coded into columns.</summary>
internal abstract record Variable(int Rows);

/// <param name="Values">One for each row; finite.</param>
internal sealed record NumberVariable(double[] Values) : Variable(Values.Length);

/// <param name="Levels">The categories there can be, the reference first.</param>
/// <param name="Codes">For each row the place of its category among the levels.</param>
internal sealed record CategoryVariable(string[] Levels, int[] Codes) : Variable(Codes.Length)
{
    /// <summary>The same rows, had they all been of one category.</summary>
    public CategoryVariable Everywhere(int level)
    {
        var codes = new int[Codes.Length];
        Array.Fill(codes, level);
        return new(Levels, codes);
    }
}
