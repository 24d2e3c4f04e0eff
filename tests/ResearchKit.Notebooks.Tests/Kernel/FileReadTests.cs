using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel;

/// <summary>What the kernel hears from a library that tells which files it reads.</summary>
public class FileReadTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private const string Listener = "var listener = new System.Diagnostics.DiagnosticListener(\"ResearchKit.Data\");\n";

    [Fact]
    public void Each_path_is_told_once_for_a_cell()
    {
        var first = shared.Kernel.Run(Listener + """
            listener.Write("FileRead", "/data/a.csv");
            listener.Write("FileRead", "/data/b.csv");
            listener.Write("FileRead", "/data/a.csv");
            """);
        Assert.Equal(["/data/a.csv", "/data/b.csv"], Paths(first));
        Assert.Equal(["/data/a.csv"], Paths(shared.Kernel.Run("""listener.Write("FileRead", "/data/a.csv");""")));
    }

    [Theory]
    [InlineData("""new System.Diagnostics.DiagnosticListener("Another").Write("FileRead", "/data/a.csv");""")]
    [InlineData("""new System.Diagnostics.DiagnosticListener("ResearchKit.Data").Write("FileWritten", "/data/a.csv");""")]
    [InlineData("""new System.Diagnostics.DiagnosticListener("ResearchKit.Data").Write("FileRead", 7);""")]
    public void Nothing_else_is_taken_for_it(string code) => Assert.Empty(Paths(shared.Kernel.Run(code)));

    private static IEnumerable<string> Paths(CellResult cell)
    {
        Assert.True(cell.Succeeded);
        return cell.Events.OfType<FileReadEvent>().Select(read => read.Path);
    }
}
