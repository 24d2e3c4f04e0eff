namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>A number of twice the digits: the unevaluated sum of two doubles (T. J. Dekker 1971, doi 10.1007/BF01397083).</summary>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public double Rounded => High + Low;

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var sum = a.High + b.High;
        var part = sum - a.High;
        return Normal(sum, (a.High - (sum - part)) + (b.High - part) + a.Low + b.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var product = a.High * b.High;
        return Normal(product, Math.FusedMultiplyAdd(a.High, b.High, -product) + (a.High * b.Low + a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var first = a.High / b.High;
        var rest = a - b * first;
        var second = rest.High / b.High;
        return Normal(first, second) + (rest - b * second).High / b.High;
    }

    public static DoubleDouble Sqrt(DoubleDouble value)
    {
        if (value.High <= 0)
            return 0;
        DoubleDouble root = Math.Sqrt(value.High);
        return root + (value - root * root).High / (2 * root.High);
    }

    private static DoubleDouble Normal(double high, double low)
    {
        var sum = high + low;
        return new(sum, low - (sum - high));
    }
}
