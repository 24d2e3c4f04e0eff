using CsCheck;

namespace ResearchKit.Tests;

/// <summary>
/// Holds a property over generated cases that are the same in every run: CsCheck's own Sample draws new ones each time, so
/// that a rare fault would fail somebody else's change. To look further, raise <c>RESEARCHKIT_CASES</c> (100 by default).
/// </summary>
internal static class Property
{
    private static readonly long Cases =
        long.TryParse(Environment.GetEnvironmentVariable("RESEARCHKIT_CASES"), out var cases) ? cases : 100;

    public static void ForAll<T>(this Gen<T> gen, Action<T> holds, long? iter = null)
    {
        for (uint stream = 0; stream < (iter ?? Cases); stream++)
        {
            var value = gen.Generate(new PCG(stream, 2026), null!, out _);
            try
            {
                holds(value);
            }
            catch (Exception broken)
            {
                throw new Xunit.Sdk.XunitException($"Case {stream} does not hold: {Check.Print(value)}", broken);
            }
        }
    }

    public static void ForAll<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> holds, long? iter = null) =>
        gen.ForAll(value => holds(value.Item1, value.Item2), iter);

    public static void ForAll<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> holds, long? iter = null) =>
        gen.ForAll(value => holds(value.Item1, value.Item2, value.Item3), iter);
}
