namespace ResearchKit.Notebooks.Tests.Kernel.Sql;

/// <summary>Which Microsoft.Data.Analysis the SQL cells of a notebook use.</summary>
public class SqlFramesTests
{
    private static readonly string[] Frames = ["Microsoft.Data.Analysis", "Microsoft.ML.DataView", "Apache.Arrow", "System.Numerics.Tensors"];

    private const string Reference = "#r \"kit/Microsoft.Data.Analysis.dll\"\nusing Microsoft.Data.Analysis;\nvar frame = new DataFrame(new Int32DataFrameColumn(\"n\", new[] { 3 }));";
    private const string There = "#!sql --name back\n#!share --from csharp frame\nselect n + 1 as n from frame";
    private const string Back = "#!share --from sql back\n(DataFrame)back is var same && typeof(DataFrame).Assembly.Location.Contains(\"kernel-libraries\") ? same[0, 0] : null";

    [Fact]
    public void It_is_that_of_the_notebook()
    {
        using var kernel = new KernelProcess();
        Library.CopyBuilt(kernel.Folder.File("kit"), Frames);
        Assert.True(kernel.Run(Reference).Succeeded);
        Assert.Equal("n\n─\n4\n1 row × 1 column", kernel.Run(There).Result);
        Assert.Equal("4", kernel.Run(Back).Result);
    }

    [Fact]
    public void A_notebook_that_brings_the_same_after_the_first_sql_cell_shares_the_kernels_own()
    {
        using var kernel = new KernelProcess();
        Library.CopyBuilt(kernel.Folder.File("kit"), Frames);
        Assert.Equal("n\n─\n1\n1 row × 1 column", kernel.Run("#!sql\nselect 1 as n").Result);
        Assert.True(kernel.Run(Reference).Succeeded);
        Assert.Equal("n\n─\n4\n1 row × 1 column", kernel.Run(There).Result);
        Assert.Equal("4", kernel.Run(Back).Result);
    }

    [Fact]
    public void A_newer_one_after_the_first_sql_cell_is_refused()
    {
        using var kernel = new KernelProcess();
        Library.Write(
            kernel.Folder.File("newer"), "Microsoft.Data.Analysis",
            "[assembly: System.Reflection.AssemblyVersion(\"99.0.0.0\")] namespace Microsoft.Data.Analysis { public class DataFrame { } }");
        Library.Write(kernel.Folder.File("newer"), "Kit", "public class Kit { }");
        Assert.True(kernel.Run("#!sql\nselect 1").Succeeded);
        Assert.Matches(
            "^#r \"newer/Kit.dll\": it brings Microsoft.Data.Analysis 99.0.0.0, but a SQL cell has taken the kernel's own [0-9.]+ already, "
            + "and a kernel can hold only one. Restart it and put this #r before the first SQL cell.$",
            kernel.Run("#r \"newer/Kit.dll\"").Error.Message);
        Assert.Equal("n\n─\n1\n1 row × 1 column", kernel.Run("#!sql\nselect 1 as n").Result);
    }
}
