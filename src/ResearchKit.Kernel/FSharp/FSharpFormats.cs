using System.Collections;
using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Microsoft.FSharp.Core.CompilerServices;
using ResearchKit.Kernel.Output;

namespace ResearchKit.Kernel.FSharp;

/// <summary>
/// How collections of F# are shown: as those of C# are. By their properties, which is how the formatters take them, a list
/// would be its head and its tail, whose tail …, and an exception at its end.
/// </summary>
internal static class FSharpFormats
{
    private static readonly MethodInfo Skip = new Func<IEnumerable<int>, int, IEnumerable<int>>(Enumerable.Skip).Method.GetGenericMethodDefinition();

    public static void Register()
    {
        Register(typeof(FSharpList<>), Elements);
        Register(typeof(FSharpSet<>), Elements);
        Register(typeof(FSharpMap<,>), Elements);
        // What "seq { … }" makes is of a class of its own for each place, with the state of its enumerator as properties.
        Register(typeof(GeneratedSequenceBase<>), AsSequence);
        // So is what the functions of the Seq module make.
        foreach (var made in typeof(FSharpList<>).Assembly.GetTypes().Where(IsSequenceOfModule))
            Register(made, AsSequence);
        Register(typeof(FSharpOption<>), Content);
        Register(typeof(FSharpValueOption<>), Content);
    }

    /// <param name="part">What is shown in place of a value that is not null.</param>
    private static void Register(Type type, Func<object, object?> part)
    {
        foreach (var mimeType in new[] { "text/html", DisplayBundle.Text })
            Formatter.Register(type, (value, writer) => writer.Write(Part(value).ToDisplayString(mimeType)), mimeType);

        // None is null.
        object? Part(object? value) => value is null ? null : part(value);
    }

    private static bool IsSequenceOfModule(Type type) =>
        type.Name.Contains('@', StringComparison.Ordinal) && typeof(IEnumerable).IsAssignableFrom(type);

    private static Array Elements(object collection)
    {
        var elements = ((IEnumerable)collection).Cast<object?>().ToArray();
        var array = Array.CreateInstance(ElementType(collection), elements.Length);
        elements.CopyTo(array, 0);
        return array;
    }

    /// <summary>Still a sequence, which may be endless: the formatters take as many elements as they show.</summary>
    private static object? AsSequence(object sequence) => Skip.MakeGenericMethod(ElementType(sequence)).Invoke(null, [sequence, 0]);

    private static Type ElementType(object collection) => collection.GetType().GetInterfaces()
        .First(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .GetGenericArguments()[0];

    private static object? Content(object option) =>
        option.GetType() is { IsValueType: true } type && type.GetProperty("IsNone")!.GetValue(option) is true
            ? null
            : option.GetType().GetProperty("Value")!.GetValue(option);
}
