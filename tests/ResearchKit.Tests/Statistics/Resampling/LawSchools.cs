namespace ResearchKit.Tests.Statistics.Resampling;

/// <summary>Efron's law schools: mean LSAT score and grade of 15 classes (Efron and Tibshirani 1993, table 3.1).</summary>
internal static class LawSchools
{
    public static readonly double[] Lsat = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594];

    public static readonly double[] Gpa =
        [3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96];
}
