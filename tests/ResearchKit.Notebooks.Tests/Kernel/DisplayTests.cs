using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel;

public class DisplayTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void A_number_is_shown_as_dotnet_interactive_shows_it()
    {
        var data = _kernel.Run("1 + 1").Displays.Single().Data;
        Assert.Equal(["text/html", "text/plain"], data.Keys);
        Assert.StartsWith("<div class=\"dni-plaintext\"><pre>2</pre></div>", data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_string_is_plain_text_and_HTML_is_HTML()
    {
        Assert.Equal(["text/plain"], _kernel.Run("\"words\"").Displays.Single().Data.Keys);
        var html = _kernel.Run("HTML(\"<b>bold</b>\")").Displays.Single().Data;
        Assert.Equal("<b>bold</b>", html["text/html"]);
    }

    [Fact]
    public void Displayed_text_keeps_its_own_line_ends_but_for_those_of_Windows() =>
        Assert.Equal("a\u2028b\u0085c\fd\ne", _kernel.Run("\"a\\u2028b\\u0085c\\fd\\r\\ne\"").Result);

    [Fact]
    public void The_forms_can_be_asked_for()
    {
        var data = _kernel.Run("display(new { A = 1 }, \"application/json\");").Displays.Single().Data;
        Assert.Equal(["application/json", "text/plain"], data.Keys);
        Assert.Equal("{\"A\":1}", data["application/json"]);
    }

    [Fact]
    public void A_formatter_of_the_notebook_is_used()
    {
        _kernel.Run("record Celsius(double Degrees);\nFormatter.Register<Celsius>(c => $\"<i>{c.Degrees} °C</i>\", \"text/html\");");
        Assert.Equal("<i>20.5 °C</i>", _kernel.Run("new Celsius(20.5)").Displays.Single().Data["text/html"]);
    }

    [Fact]
    public void Types_of_the_kit_show_themselves_by_convention_in_their_order()
    {
        Library.CopyBuiltDisplay(_kernel.Folder.File("display"));
        var data = _kernel.Run(
            """
            #r "display/ResearchKit.Display.dll"
            using ResearchKit.Display;
            new Table("Caption", [Column.Text("name"), Column.Number("count")], [["é", "12"]])
            """).Displays.Single().Data;
        Assert.Equal(["text/html", "text/plain"], data.Keys);
        Assert.StartsWith("<table><caption>Caption</caption>", data["text/html"], StringComparison.Ordinal);
        Assert.Equal("Caption\nname  count\n────  ─────\né        12\n", data["text/plain"]);
    }

    [Fact]
    public void A_picture_sends_its_file_forms_when_they_are_wanted()
    {
        Library.Write(_kernel.Folder.File("pictures"), "Pictures", PictureSource);
        Assert.True(_kernel.Run("#r \"pictures/Pictures.dll\"").Succeeded);

        var shown = _kernel.Run("display(new Picture(\"growth\"));\n\"end\"", withFigures: true);
        Assert.Equal(["image/png", "application/vnd.plotly.v1+json", "text/plain"], shown.Displays.First().Data.Keys);
        Assert.Equal(new FigureEvent(shown.Id, "growth", "<svg/>", "cG5n"), shown.Events[1]);
        Assert.Single(shown.Events.OfType<FigureEvent>());

        Assert.Empty(_kernel.Run("new Picture(\"growth\")").Events.OfType<FigureEvent>());
    }

    [Fact]
    public void What_is_no_picture_sends_no_file_forms()
    {
        Assert.Empty(_kernel.Run("new { Name = \"a\" }", withFigures: true).Events.OfType<FigureEvent>());
        Assert.Empty(_kernel.Run("(object)null", withFigures: true).Events.OfType<FigureEvent>());
    }

    private const string PictureSource =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        [AttributeUsage(AttributeTargets.Class)]
        internal class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
        {
            public Type FormatterSourceType { get; } = formatterSourceType;
            public string[] PreferredMimeTypes { get; set; }
        }
        internal class Source
        {
            public IEnumerable<object> CreateTypeFormatters() =>
            [
                new Form("text/plain", "alt text"), new Form("application/vnd.plotly.v1+json", "{}"),
                new Form("image/svg+xml", "<svg/>"), new Form("image/png", "cG5n"),
            ];
        }
        public class Form(string mimeType, string text)
        {
            public string MimeType => mimeType;
            public bool Format(object instance, TextWriter writer) { writer.Write(text); return true; }
        }
        [TypeFormatterSource(typeof(Source), PreferredMimeTypes = new[] { "image/png", "application/vnd.plotly.v1+json", "text/plain" })]
        public record Picture(string Name);
        """;

    [Fact]
    public void What_display_gives_back_updates_what_it_showed_and_is_not_shown_itself()
    {
        var cell = _kernel.Run("var progress = display(\"0 %\");\nprogress.Update(\"100 %\");\n\"x\".Display()");
        Assert.Equal("display: 0 % | display: x", cell.Transcript);
        var update = cell.Events.OfType<UpdateEvent>().Single();
        Assert.Equal((cell.Displays.First().DisplayId, "100 %"), (update.DisplayId, update.Data["text/plain"]));
        Assert.Equal(update.DisplayId, _kernel.Run("progress.Update(7);").Events.OfType<UpdateEvent>().Single().DisplayId);
    }

    [Theory]
    [InlineData("ClearOutput();", false)]
    [InlineData("ClearOutput(wait: true);", true)]
    public void Output_can_be_cleared(string code, bool wait)
    {
        var cell = _kernel.Run("Console.Write(1);\n" + code);
        Assert.Equal([new StreamEvent(cell.Id, "stdout", "1"), new ClearEvent(cell.Id, wait), new DoneEvent(cell.Id, true)], cell.Events);
    }
}
