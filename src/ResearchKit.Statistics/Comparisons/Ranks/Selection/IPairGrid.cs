namespace ResearchKit.Statistics.Comparisons.Ranks.Selection;

/// <summary>Numbers made of pairs, laid out so that they ascend along each row and down each column. Never written out.</summary>
internal interface IPairGrid
{
    int Rows { get; }

    int Columns { get; }

    /// <summary>How many numbers there are.</summary>
    long Count { get; }

    /// <summary>The first column of a row that counts; those after it count as well.</summary>
    int FirstColumn(int row);

    double At(int row, int column);
}

/// <summary>All differences of a value of one sample and a value of another.</summary>
/// <param name="x">Ascending.</param>
/// <param name="y">Ascending.</param>
internal readonly struct PairDifferences(double[] x, double[] y) : IPairGrid
{
    public int Rows => x.Length;

    public int Columns => y.Length;

    public long Count => (long)x.Length * y.Length;

    public int FirstColumn(int row) => 0;

    public double At(int row, int column) => x[row] - y[y.Length - 1 - column];
}

/// <summary>Walsh's averages: the mean of each two values of a sample, and of each value with itself.</summary>
/// <param name="x">Ascending.</param>
internal readonly struct WalshAverages(double[] x) : IPairGrid
{
    public int Rows => x.Length;

    public int Columns => x.Length;

    public long Count => x.Length * (x.Length + 1L) / 2;

    public int FirstColumn(int row) => row;

    // Half of each, as the sum of two great numbers would overflow.
    public double At(int row, int column) => x[row] / 2 + x[column] / 2;
}
