namespace ResearchKit.Notebooks.Tests.Kernel;

public class FrameTests(FrameTests.FrameKernel frames) : IClassFixture<FrameTests.FrameKernel>
{
    private readonly KernelProcess _kernel = frames.Kernel;

    [Fact]
    public void A_frame_is_a_table_with_its_shape()
    {
        var data = _kernel.Run(
            """
            new DataFrame(
                new DoubleDataFrameColumn("share", [0.1, null, 1e-7]),
                new StringDataFrameColumn("name", ["<b>", "é", null]),
                new DateTimeDataFrameColumn("day", [new DateTime(2026, 1, 31), new DateTime(2026, 1, 31, 8, 30, 0), null]))
            """).Displays.Single().Data;
        Assert.Equal(["text/html", "text/plain"], data.Keys);
        Assert.Equal(
            """
             share  name    day
            ──────  ──────  ───────────────────
               0.1  <b>     2026-01-31
            <null>  é       2026-01-31 08:30:00
             1E-07  <null>  <null>
            3 rows × 3 columns
            """.ReplaceLineEndings("\n"),
            data["text/plain"]);
        Assert.StartsWith(
            "<table><thead><tr><th style=\"text-align:right\">share</th><th style=\"text-align:left\">name</th>",
            data["text/html"],
            StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align:left\">&lt;b&gt;</td>", data["text/html"], StringComparison.Ordinal);
        Assert.EndsWith("</table><p>3 rows × 3 columns</p>", data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_frame_the_first_rows_are_shown()
    {
        var text = _kernel.Run("new DataFrame(new Int32DataFrameColumn(\"i\", Enumerable.Range(0, 12_345)))").Result;
        Assert.EndsWith("19\n12,345 rows × 1 column (first 20 rows shown)", text, StringComparison.Ordinal);
        Assert.Equal(23, text.Split('\n').Length);
    }

    [Fact]
    public void A_frame_without_columns_is_shown() =>
        Assert.EndsWith("0 rows × 0 columns", _kernel.Run("new DataFrame()").Result, StringComparison.Ordinal);

    [Fact]
    public void A_formatter_of_the_notebook_comes_first()
    {
        using var own = new FrameKernel();
        own.Kernel.Run("Formatter.Register<DataFrame>(frame => \"my own\", \"text/html\");");
        Assert.Equal("my own", own.Kernel.Run("new DataFrame()").Displays.Single().Data["text/html"]);
    }

    public sealed class FrameKernel : IDisposable
    {
        public FrameKernel()
        {
            Library.CopyBuilt(
                Kernel.Folder.File("frames"),
                "Microsoft.Data.Analysis", "Microsoft.ML.DataView", "Apache.Arrow", "System.Numerics.Tensors");
            Assert.True(Kernel.Run("#r \"frames/Microsoft.Data.Analysis.dll\"\nusing Microsoft.Data.Analysis;").Succeeded);
        }

        internal KernelProcess Kernel { get; } = new();

        public void Dispose() => Kernel.Dispose();
    }
}
