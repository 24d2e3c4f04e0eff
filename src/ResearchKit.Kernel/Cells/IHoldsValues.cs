namespace ResearchKit.Kernel.Cells;

/// <summary>A language whose cells leave named values behind, which other languages can have.</summary>
internal interface IHoldsValues
{
    /// <summary>
    /// What the cells so far have named, in the order of its names; of two values of one name the later. Where to have a
    /// value means to copy it, as of a table, this holds a description, and <see cref="Find"/> gives the value.
    /// </summary>
    IReadOnlyList<SharedValue> Values { get; }

    /// <summary>The value of a name, or null where there is none.</summary>
    /// <exception cref="ShareException">There is one, but it cannot be had.</exception>
    SharedValue? Find(string name) => Values.FirstOrDefault(value => value.Name == name);

    /// <summary>Gives the value its name in this language.</summary>
    /// <exception cref="ShareException">The language has no such names or no such values; the message says why.</exception>
    void Set(SharedValue value);
}

/// <param name="Type">The type that the value was declared with, or its own.</param>
internal sealed record SharedValue(string Name, object? Value, Type Type);

/// <summary>A value cannot go into a language.</summary>
internal sealed class ShareException(string message) : Exception(message);
