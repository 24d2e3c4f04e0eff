using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.FSharp.Core;

namespace ResearchKit.Kernel.FSharp;

/// <summary>A type as it is written in F#.</summary>
internal static partial class FSharpTypeName
{
    private const string OfCore = "FSharp";

    public static bool IsName(string text) => Name().IsMatch(text);

    /// <summary>The name, or null where F# has none: types of cells, anonymous types, those that are not public.</summary>
    public static string? Of(Type? type)
    {
        if (type is null || type.IsByRef || type.IsPointer || type.IsFunctionPointer || type.IsGenericParameter)
            return null;
        if (type.IsArray)
            return Of(type.GetElementType()) is { } element ? $"{element}[{new string(',', type.GetArrayRank() - 1)}]" : null;
        // A type that a cell declares lies in no file.
        if (!type.IsVisible || type.Assembly.IsDynamic || type.Assembly.Location.Length == 0 || type.Name.Contains('<', StringComparison.Ordinal))
            return null;
        var arguments = type.GetGenericArguments().Select(Of).ToArray();
        if (arguments.Contains(null))
            return null;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FSharpFunc<,>))
            return $"({arguments[0]} -> {arguments[1]})";
        // Of more than seven parts the last is a tuple again, and its plain name does.
        if (typeof(ITuple).IsAssignableFrom(type) && arguments.Length is > 1 and < 8)
            return $"{(type.IsValueType ? "struct " : "")}({string.Join(" * ", arguments)})";
        return Named(type, new Queue<string>(arguments!));
    }

    private static string Named(Type type, Queue<string> arguments)
    {
        var names = new List<string>();
        var levels = new Stack<Type>();
        for (var level = type; level is not null; level = level.DeclaringType)
            levels.Push(level);
        foreach (var level in levels)
        {
            var name = SourceName(level).Split('`')[0];
            // A nested type repeats the arguments of the types around it.
            var own = level.GetGenericArguments().Length - (level.DeclaringType?.GetGenericArguments().Length ?? 0);
            var given = Enumerable.Range(0, own).Select(_ => arguments.Dequeue()).ToArray();
            names.Add(own == 0 ? $"``{name}``" : $"``{name}``<{string.Join(", ", given)}>");
        }
        var spaces = type.Namespace is { Length: > 0 } space ? space.Split('.').Select(part => $"``{part}``") : [];
        return "global." + string.Join('.', spaces.Concat(names));
    }

    /// <summary>The lists of F# are FSharpList to other languages and List in F#; so it is with all types of its core that begin so.</summary>
    private static string SourceName(Type type) =>
        type.Assembly == typeof(FSharpFunc<,>).Assembly && type.Name.StartsWith(OfCore, StringComparison.Ordinal) ? type.Name[OfCore.Length..] : type.Name;

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_']*\z")]
    private static partial Regex Name();
}
