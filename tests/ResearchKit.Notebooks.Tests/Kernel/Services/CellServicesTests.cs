extern alias kernel;
using kernel::ResearchKit.Kernel.Cells.Services;
using kernel::ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel.Services;

public class CellServicesTests
{
    [Fact]
    public void A_service_that_fails_is_answered_as_empty_and_logged()
    {
        var log = new StringWriter();
        // Without engines everything fails.
        var services = new CellServices(engines: null!, directory: ".", log);
        var completions = services.Answer(new CompleteRequest(1, "#!html\n<p>\n#!csharp\nab", 22));
        Assert.Equal((1, 22, 22, 0), (completions.Id, completions.Start, completions.End, completions.Items.Count));
        Assert.Equal(new InspectionEvent(2, null), services.Answer(new InspectRequest(2, "ab", 1)));
        var lines = log.ToString().Split('\n');
        Assert.StartsWith("ResearchKit.Kernel: a completion failed and was answered as empty: System.NullReferenceException", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("ResearchKit.Kernel: an inspection failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ab\ncd", 4, "csharp", 0, "ab\ncd", 4)]
    [InlineData("ab\r\n#!F#\r\ncd", 11, "fsharp", 10, "cd", 1)]
    [InlineData("ab\n#!share x\ncd", 14, "csharp", 13, "cd", 1)]
    [InlineData("ab\n#!fsharp\ncd", 1, "csharp", 0, "ab\n", 1)]
    [InlineData("#!fsharp\n", 9, "fsharp", 9, "", 0)]
    // Between the two characters of a line end.
    [InlineData("#!fsharp\r\nab", 9, "fsharp", 10, "ab", 0)]
    public void Code_is_found_where_the_cursor_stands(string code, int cursor, string language, int start, string text, int place) =>
        Assert.Equal(new CellPlace(language, IsMagic: false, start, text, place), CellPlace.At(code, cursor, language: null));

    [Theory]
    [InlineData("ab\n #!who\ncd", 3, 3, " #!who", 0)]
    [InlineData("ab\n #!who\ncd", 9, 3, " #!who", 6)]
    [InlineData("#!", 2, 0, "#!", 2)]
    [InlineData("ab\r#!who\u2028cd", 4, 3, "#!who", 1)]
    public void Magics_are_found_where_the_cursor_stands(string code, int cursor, int start, string text, int place) =>
        Assert.Equal(new CellPlace("csharp", IsMagic: true, start, text, place), CellPlace.At(code, cursor, language: null));
}
