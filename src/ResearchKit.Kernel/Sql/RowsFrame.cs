using System.Collections;
using System.Reflection;
using Microsoft.Data.Analysis;
using ResearchKit.Kernel.Cells;
using ResearchKit.Kernel.CSharp;

namespace ResearchKit.Kernel.Sql;

/// <summary>Makes a DataFrame of a list: of records a column for each property, of numbers or texts one named value.</summary>
internal static class RowsFrame
{
    private const string Needed =
        "SQL takes DataFrames, lists of records, numbers, texts, dates and true or false.";

    /// <summary>Whether values of the type fit into one cell.</summary>
    public static bool IsSimple(Type? type) => type is not null && SimpleColumn.Holds(type);

    /// <exception cref="ShareException">It is no list, or one of other things.</exception>
    public static DataFrame Of(string name, object? list)
    {
        if (list is null)
            throw new ShareException($"'{name}' is null. {Needed}");
        if (list is not IEnumerable sequence)
            throw new ShareException($"'{name}' is a {CSharpTypeName.ForReader(list.GetType())}. {Needed}");
        var rows = sequence.Cast<object?>().ToArray();
        var element = ElementType(name, list.GetType(), rows);
        if (SimpleColumn.Holds(element))
            return new DataFrame(SimpleColumn.Of("value", element, rows));
        if (Array.IndexOf(rows, null) is >= 0 and var missing)
            throw new ShareException(FormattableString.Invariant($"'{name}' cannot become a table: its element {missing} is null."));
        return new DataFrame(Members(name, element).Select(member => member.Column(rows!)));
    }

    private static Type ElementType(string name, Type list, object?[] rows)
    {
        var declared = list.GetInterfaces().Append(list)
            .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        if (declared is not null && declared != typeof(object))
            return declared;
        var types = rows.Where(row => row is not null).Select(row => row!.GetType()).Distinct().ToArray();
        return types switch
        {
            [var only] => only,
            [] => throw new ShareException($"'{name}' is empty and does not tell of what it is a list. {Needed}"),
            _ => throw new ShareException(
                $"'{name}' is a list of several types: {string.Join(", ", types.Take(3).Select(CSharpTypeName.ForReader))}. A table needs one."),
        };
    }

    private static Member[] Members(string name, Type element)
    {
        var properties = element.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .Select(property => new Member(property.Name, property.PropertyType, property.GetValue));
        // The parts of a tuple are fields.
        var fields = element.GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Select(field => new Member(field.Name, field.FieldType, field.GetValue));
        Member[] members = [.. properties.Concat(fields)];
        if (members.Length == 0)
            throw new ShareException($"'{name}' is a list of {CSharpTypeName.ForReader(element)}, which has no public properties. {Needed}");
        if (members.FirstOrDefault(member => !SimpleColumn.Holds(member.Type)) is { } other)
            throw new ShareException(
                $"'{name}' cannot become a table: {other.Name} of its elements is a {CSharpTypeName.ForReader(other.Type)}; "
                + "numbers, texts, dates or true and false are needed. Select the others first.");
        return members;
    }

    private sealed record Member(string Name, Type Type, Func<object, object?> Value)
    {
        public DataFrameColumn Column(object[] rows) => SimpleColumn.Of(Name, Type, Array.ConvertAll(rows, row => Value(row)));
    }
}
