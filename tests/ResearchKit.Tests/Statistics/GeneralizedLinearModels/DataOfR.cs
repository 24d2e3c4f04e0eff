namespace ResearchKit.Tests.Statistics.GeneralizedLinearModels;

/// <summary>Data that come with R: mtcars and warpbreaks (datasets), Insurance and quine (MASS).</summary>
internal static class DataOfR
{
    /// <summary>mtcars: weight, 1,000 lb.</summary>
    public static readonly double[] Weight =
    [
        2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.2,
        1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78,
    ];

    /// <summary>mtcars: horsepower.</summary>
    public static readonly double[] Power =
    [
        110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150, 150,
        245, 175, 66, 91, 113, 264, 175, 335, 109,
    ];

    /// <summary>mtcars: 1 for a manual gearbox.</summary>
    public static readonly double[] Manual =
    [
        1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
    ];

    /// <summary>mtcars: cylinders.</summary>
    public static readonly double[] Cylinders =
    [
        6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4,
    ];

    /// <summary>warpbreaks: breaks of yarn.</summary>
    public static readonly double[] Breaks =
    [
        26, 30, 54, 25, 70, 52, 51, 26, 67, 18, 21, 29, 17, 12, 18, 35, 30, 36, 36, 21, 24, 18, 10, 43, 28, 15, 26,
        27, 14, 29, 19, 29, 31, 41, 20, 44, 42, 26, 19, 16, 39, 28, 21, 39, 29, 20, 21, 24, 17, 13, 15, 15, 16, 28,
    ];

    /// <summary>warpbreaks: kind of wool.</summary>
    public static readonly string[] Wool = Letters(
        "AAAAAAAAAAAAAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBBBBBBBBBBBB");

    /// <summary>warpbreaks: low, medium or high.</summary>
    public static readonly string[] Tension = Letters(
        "LLLLLLLLLMMMMMMMMMHHHHHHHHHLLLLLLLLLMMMMMMMMMHHHHHHHHH");

    /// <summary>Insurance: claims; four ages in each of four groups in each of four districts.</summary>
    public static readonly double[] Claims =
    [
        38, 35, 20, 156, 63, 84, 89, 400, 19, 52, 74, 233, 4, 18, 19, 77, 22, 19, 22, 87, 25, 51, 49, 290, 14, 46, 39,
        143, 4, 15, 12, 53, 5, 11, 10, 67, 10, 24, 37, 187, 8, 19, 24, 101, 3, 2, 8, 37, 2, 5, 4, 36, 7, 10, 22, 102,
        5, 7, 16, 63, 0, 6, 8, 33,
    ];

    /// <summary>Insurance: policy holders.</summary>
    public static readonly double[] Holders =
    [
        197, 264, 246, 1680, 284, 536, 696, 3582, 133, 286, 355, 1640, 24, 71, 99, 452, 85, 139, 151, 931, 149, 313,
        419, 2443, 66, 175, 221, 1110, 9, 48, 72, 322, 35, 73, 89, 648, 53, 155, 240, 1635, 24, 78, 121, 692, 7, 29,
        43, 245, 20, 33, 40, 316, 31, 81, 122, 724, 18, 39, 68, 344, 3, 16, 25, 114,
    ];

    /// <summary>quine: days absent from school.</summary>
    public static readonly double[] Days =
    [
        2, 11, 14, 5, 5, 13, 20, 22, 6, 6, 15, 7, 14, 6, 32, 53, 57, 14, 16, 16, 17, 40, 43, 46, 8, 23, 23, 28, 34,
        36, 38, 3, 5, 11, 24, 45, 5, 6, 6, 9, 13, 23, 25, 32, 53, 54, 5, 5, 11, 17, 19, 8, 13, 14, 20, 47, 48, 60, 81,
        2, 0, 2, 3, 5, 10, 14, 21, 36, 40, 6, 17, 67, 0, 0, 2, 7, 11, 12, 0, 0, 5, 5, 5, 11, 17, 3, 4, 22, 30, 36, 8,
        0, 1, 5, 7, 16, 27, 0, 30, 10, 14, 27, 41, 69, 25, 10, 11, 20, 33, 5, 7, 0, 1, 5, 5, 5, 5, 7, 11, 15, 5, 14,
        6, 6, 7, 28, 0, 5, 14, 2, 2, 3, 8, 10, 12, 1, 1, 9, 22, 3, 3, 5, 15, 18, 22, 37,
    ];

    /// <summary>quine: Aboriginal or not.</summary>
    public static readonly string[] Origin = Letters(
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAANNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN" +
        "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN");

    /// <summary>quine: sex.</summary>
    public static readonly string[] Sex = Letters(
        "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM" +
        "MMMMFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF");

    /// <summary>quine: age group.</summary>
    public static readonly string[] Age = Letters(
        "0000000011111222222222223333333000001111111111111112222222223333333330000000001111111112222222222333" +
        "3333000001111111111111111122222222223333333333");

    /// <summary>quine: slow or average learner.</summary>
    public static readonly string[] Learner = Letters(
        "SSSAAAAASSSAASSSSAAAAAAAAAAAAAASAAAASSSSSSSSSSAAAAASSSSSSSSAAAAAAAAAASSSAAAAAASSSSSSSAASSSAAAAAAAAAA" +
        "AAAASAAAASSSSSSSSSSSAAAAAASSSSSSSSSAAAAAAAAAAA");

    /// <summary>Insurance: a column of 0 and 1 for a level of one of the three factors, the first running fastest: age, group, district.</summary>
    public static double[] Insured(int stride, int level) =>
        [.. Enumerable.Range(0, 64).Select(i => i / stride % 4 == level ? 1.0 : 0)];

    private static string[] Letters(string text) => [.. text.Select(letter => letter.ToString())];
}
