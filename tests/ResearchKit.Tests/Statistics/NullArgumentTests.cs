using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics;

/// <summary>Null is refused by the name of the parameter, before anything else is looked at; where null is allowed the type says so.</summary>
public class NullArgumentTests
{
    private static readonly object[] Dummies =
    [
        "x", (Func<double, double>)(x => x), (SampleStatistic)(_ => 0), (PairStatistic)((_, _) => 0), (TwoSampleStatistic)((_, _) => 0),
    ];

    public static TheoryData<string, string> Members() => new(
        from method in Methods()
        from parameter in method.GetParameters()
        where IsRequired(parameter)
        select (Signature(method), parameter.Name!));

    [Theory]
    [MemberData(nameof(Members))]
    public void Null_is_refused_by_name(string signature, string parameterName)
    {
        var call = Call(Methods().Single(method => Signature(method) == signature), parameterName);
        Assert.Equal(parameterName, Assert.Throws<ArgumentNullException>(call).ParamName);
    }

    // Init accessors and constructors are those of plain records, which hold what they are given.
    private static IEnumerable<MethodInfo> Methods() =>
        from type in typeof(Estimate).Assembly.GetExportedTypes()
        where !type.IsSubclassOf(typeof(Delegate))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.Name is not ("Equals" or "Represent")
            && !method.Name.StartsWith("op_", StringComparison.Ordinal) && !method.Name.StartsWith("set_", StringComparison.Ordinal)
        select method.IsGenericMethodDefinition ? method.MakeGenericMethod(typeof(string)) : method;

    private static bool IsRequired(ParameterInfo parameter) =>
        parameter.ParameterType is { IsValueType: false, IsByRef: false }
        && new NullabilityInfoContext().Create(parameter).WriteState != NullabilityState.Nullable;

    private static string Signature(MethodInfo method) => $"{method.DeclaringType!.Name}.{method}";

    /// <summary>
    /// A call with null for one parameter, objects that nobody has made for the others, and defaults for numbers and spans:
    /// as code, since a span cannot be boxed for reflection.
    /// </summary>
    private static Action Call(MethodInfo method, string nullName)
    {
        var dynamic = new DynamicMethod("call", null, [typeof(object[])], typeof(NullArgumentTests).Module, skipVisibility: true);
        var code = dynamic.GetILGenerator();
        var arguments = new List<object?>();
        if (!method.IsStatic)
            LoadArgument(Unmade(method.DeclaringType!), method.DeclaringType!);
        foreach (var parameter in method.GetParameters())
        {
            var type = parameter.ParameterType;
            if (!type.IsValueType)
            {
                LoadArgument(parameter.Name == nullName || !IsRequired(parameter) ? null : Unmade(type), type);
                continue;
            }
            var local = code.DeclareLocal(type);
            code.Emit(OpCodes.Ldloca, local);
            code.Emit(OpCodes.Initobj, type);
            code.Emit(OpCodes.Ldloc, local);
        }
        code.Emit(OpCodes.Call, method);
        if (method.ReturnType != typeof(void))
            code.Emit(OpCodes.Pop);
        code.Emit(OpCodes.Ret);
        var call = dynamic.CreateDelegate<Action<object?[]>>();
        return () => call([.. arguments]);

        void LoadArgument(object? argument, Type type)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldc_I4, arguments.Count);
            code.Emit(OpCodes.Ldelem_Ref);
            code.Emit(type.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, type);
            arguments.Add(argument);
        }
    }

    private static object Unmade(Type type) =>
        Dummies.FirstOrDefault(type.IsInstanceOfType)
        ?? (type.IsAssignableFrom(typeof(string[])) ? Array.Empty<string>() : RuntimeHelpers.GetUninitializedObject(type));
}
