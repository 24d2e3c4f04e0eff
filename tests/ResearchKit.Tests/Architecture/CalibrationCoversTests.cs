using System.Reflection;
using System.Text.RegularExpressions;
using ResearchKit.Experiments;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Architecture;

/// <summary>A new estimator or test is not finished until the calibration counts how often it keeps its promise.</summary>
public class CalibrationCoversTests
{
    private static readonly Type[] Exported = typeof(Estimate).Assembly.GetExportedTypes();

    /// <summary>Intervals that hold their truth whenever that of another row does.</summary>
    private static readonly Dictionary<Type, string> IntervalOfAnother = new()
    {
        [typeof(CoefficientRatio)] = "its ends are those of its coefficient, as powers of e",
        [typeof(CorrelationEquivalenceEstimate)] = "its interval is Pearson's",
    };

    private static readonly Dictionary<Type, string> PValueOfAnother = new()
    {
        [typeof(CoefficientRatio)] = "it is its coefficient's",
    };

    /// <summary>Other ways to what a row counts.</summary>
    private static readonly Dictionary<string, string> SameAsAnother = new()
    {
        ["CramersV.BiasCorrected"] = "CramersV.Of, whose interval it has",
        ["CalibrationBin.Observed"] = "Proportion.Of",
        ["CorrelationTriple.Estimates"] = "Correlation.Pearson, Spearman and Kendall",
        ["RocCurve.Area"] = "AreaUnderCurve.Of",
    };

    private static readonly (CalibrationKind Kind, Type Result)[] Counted =
        [.. from suite in AllSuites.InOrder
            from cell in suite.Cells([20])
            from procedure in cell.Procedures
            select (procedure.Kind, procedure.Result)];

    private static readonly Type[] Estimates = [.. Exported.Where(type => type.IsSubclassOf(typeof(Estimate)) && !type.IsAbstract)];

    private static readonly Type[] Tests = [.. Exported.Where(type => type.GetMember("PValue").Length > 0)];

    [Fact]
    public void Every_estimate_has_the_coverage_of_its_interval_counted() => Complete(Estimates, CalibrationKind.Coverage, IntervalOfAnother);

    [Fact]
    public void Everything_with_a_p_value_has_the_size_of_its_test_counted() => Complete(Tests, CalibrationKind.Size, PValueOfAnother);

    /// <summary>Several members give one type, as Welch's and Student's t do: each is named in a suite.</summary>
    [Fact]
    public void Every_member_that_gives_an_interval_or_a_test_stands_in_a_suite()
    {
        var suites = string.Concat(Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "src", "ResearchKit.Experiments", "Calibration"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var missing = Members().Where(member => !Regex.IsMatch(suites, Pattern(member))).Select(Name).Distinct();
        AssertOnly(SameAsAnother.Keys, missing);
    }

    private static void Complete(Type[] types, CalibrationKind kind, Dictionary<Type, string> exceptions)
    {
        Assert.InRange(types.Length, 15, 200);
        var counted = Counted.Where(procedure => procedure.Kind == kind).Select(procedure => procedure.Result);
        AssertOnly(exceptions.Keys.Select(type => type.Name), types.Except(counted).Select(type => type.Name));
    }

    /// <summary>Both ways: an exception that has become a row is no exception any more.</summary>
    private static void AssertOnly(IEnumerable<string> exceptions, IEnumerable<string> missing)
    {
        Assert.True(!missing.Except(exceptions).Any(), $"No row of the calibration counts {string.Join(", ", missing.Except(exceptions))}.");
        Assert.True(!exceptions.Except(missing).Any(), $"Rows of the calibration do count {string.Join(", ", exceptions.Except(missing))}.");
    }

    private static IEnumerable<MemberInfo> Members() =>
        from type in Exported
        where !IsResult(type)
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let given = member switch
        {
            MethodInfo { IsSpecialName: false } method => method.ReturnType,
            PropertyInfo property => property.PropertyType,
            _ => null,
        }
        where given is not null && (IsResult(given) || given.GenericTypeArguments.Any(IsResult))
        select member;

    private static bool IsResult(Type type) => Estimates.Contains(type) || Tests.Contains(type) || type == typeof(ConfidenceInterval);

    private static string Pattern(MemberInfo member) => member switch
    {
        PropertyInfo { Name: "Item" } => @"\[""",
        MethodInfo { IsStatic: true } => $@"\b{member.DeclaringType!.Name}\.{member.Name}\(",
        _ => $@"\.{member.Name}\b",
    };

    private static string Name(MemberInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";
}
