using System.Collections;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using ResearchKit.Kernel.Output;

namespace ResearchKit.Kernel.FSharp;

/// <summary>
/// How collections of F# are shown: as those of C# are. By their properties, which is how the formatters take them, a list
/// would be its head and its tail, whose tail …, and an exception at its end.
/// </summary>
internal static class FSharpFormats
{
    public static void Register()
    {
        Register(typeof(FSharpList<>), Elements);
        Register(typeof(FSharpSet<>), Elements);
        Register(typeof(FSharpMap<,>), Elements);
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

    private static Array Elements(object collection)
    {
        var elements = ((IEnumerable)collection).Cast<object?>().ToArray();
        var type = collection.GetType().GetInterfaces()
            .First(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .GetGenericArguments()[0];
        var array = Array.CreateInstance(type, elements.Length);
        elements.CopyTo(array, 0);
        return array;
    }

    private static object? Content(object option) =>
        option.GetType() is { IsValueType: true } type && type.GetProperty("IsNone")!.GetValue(option) is true
            ? null
            : option.GetType().GetProperty("Value")!.GetValue(option);
}
