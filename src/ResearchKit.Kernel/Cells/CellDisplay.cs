using System.Globalization;
using Microsoft.AspNetCore.Html;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells;

/// <summary>What every cell can call without a using: the names that .NET Interactive gives these things, and two more.</summary>
public static class CellDisplay
{
    private static int _lastId;

    internal static CellConsole? Console { get; set; }

    /// <summary>Shows an object in the cell's output, where it stands among what the cell prints.</summary>
    /// <param name="value">The object, or null.</param>
    /// <param name="mimeTypes">The forms to show it in; none for those that its type prefers.</param>
    /// <returns>What is shown, to put something else in its place later.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes)
    {
        // Counted, not random: two runs of a notebook put out the same.
        var id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        Console?.Output.Display(value, mimeTypes, isResult: false, id);
        return new DisplayedValue(id, mimeTypes);
    }

    /// <inheritdoc cref="display"/>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => display(value, mimeTypes);

    /// <summary>Text that is HTML already, for <see cref="display"/> or as a result.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Removes what the cell has put out so far.</summary>
    /// <param name="wait">Only when the next output comes, so that an animation does not flicker.</param>
    public static void ClearOutput(bool wait = false) => Console?.Output.SendOfCell(id => new ClearEvent(id, wait));

    /// <summary>Asks whoever runs the cell for a line that is not shown while it is typed. <see cref="System.Console.ReadLine"/> asks for one that is.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there to answer: the notebook runs headless.</exception>
    public static string Password(string prompt) => Console?.Ask(prompt, isPassword: true)
        ?? throw new InvalidOperationException($"Nobody is there to answer '{prompt}': the notebook runs without a person before it.");
}
