namespace ResearchKit.Kernel.CSharp;

/// <summary>A type as it is written in C#.</summary>
internal static class CSharpTypeName
{
    /// <summary>The name, or null where C# has none: compiler-made types, types of cells, and those that a cell may not see.</summary>
    public static string? Of(Type? type)
    {
        if (type is null || type.IsByRef || type.IsPointer || type.IsFunctionPointer || type.IsGenericParameter)
            return null;
        if (type.IsArray)
            return Array(type);
        // A type that cells of F# or C# declare lies in no file, so that the compiler cannot read what it is.
        if (!type.IsVisible || type.Assembly.IsDynamic || type.Assembly.Location.Length == 0 || type.Name.Contains('<', StringComparison.Ordinal))
            return null;
        return Nullable.GetUnderlyingType(type) is { } underlying ? Of(underlying) + "?" : Named(type);
    }

    /// <summary>The same for readers: without global::, and never null.</summary>
    public static string ForReader(Type type) =>
        Of(type)?.Replace("global::", "", StringComparison.Ordinal).Replace("System.Collections.Generic.", "", StringComparison.Ordinal) ?? type.Name;

    private static string? Array(Type type)
    {
        // The brackets of int[][,] stand from the outside in: the element's own come last.
        var brackets = "";
        var element = type;
        for (; element.IsArray; element = element.GetElementType()!)
            brackets += $"[{new string(',', element.GetArrayRank() - 1)}]";
        return Of(element) is { } name ? name + brackets : null;
    }

    private static string? Named(Type type)
    {
        if (Keyword(type) is { } keyword)
            return keyword;
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var names = new List<string>();
        foreach (var level in Levels(type))
        {
            var tick = level.Name.IndexOf('`', StringComparison.Ordinal);
            if (tick < 0)
            {
                names.Add(level.Name);
                continue;
            }
            // A nested type repeats the arguments of the types around it.
            var own = level.GetGenericArguments().Length - (level.DeclaringType?.GetGenericArguments().Length ?? 0);
            var given = Enumerable.Range(0, own).Select(_ => Of(arguments.Dequeue())).ToArray();
            if (given.Contains(null))
                return null;
            names.Add($"{level.Name[..tick]}<{string.Join(", ", given)}>");
        }
        var prefix = type.Namespace is { Length: > 0 } space ? $"global::{space}." : "global::";
        return prefix + string.Join('.', names);
    }

    private static IEnumerable<Type> Levels(Type type)
    {
        var levels = new Stack<Type>();
        for (var level = type; level is not null; level = level.DeclaringType)
            levels.Push(level);
        return levels;
    }

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.Char => "char",
        TypeCode.Decimal => "decimal",
        TypeCode.Double => "double",
        TypeCode.Int16 => "short",
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.SByte => "sbyte",
        TypeCode.Single => "float",
        TypeCode.String => "string",
        TypeCode.UInt16 => "ushort",
        TypeCode.UInt32 => "uint",
        TypeCode.UInt64 => "ulong",
        _ => type == typeof(object) ? "object" : null,
    };
}
