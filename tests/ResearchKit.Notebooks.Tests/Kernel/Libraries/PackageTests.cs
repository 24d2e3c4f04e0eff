namespace ResearchKit.Notebooks.Tests.Kernel.Libraries;

public class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private readonly KernelProcess _kernel = feed.Kernel;

    [Fact]
    public void A_package_and_what_it_needs_is_had_in_every_language_and_by_the_next_kernel_without_a_feed()
    {
        Assert.Equal("21", _kernel.Run("#r \"nuget: Tiny, 1.0.0\"\nvar tiny = new Tiny(Needed.Value);\nTiny.Value").Result);
        Assert.Equal("20", _kernel.Run("#!fsharp\n#r \"nuget: Tiny, 1.0.0\"\n#!share --from csharp tiny\ntiny.Size").Result);
        if (OperatingSystem.IsLinux())
            // 0xCBF43926, the CRC-32 of "123456789": the check value of ISO 3309 as RFC 1952 has it.
            Assert.Equal("3421780262", _kernel.Run("Tiny.Crc(\"123456789\"u8.ToArray())").Result);
        Assert.Equal(
            "#r \"nuget: Tiny, 2.0.0\": Tiny 1.0.0 is in use, and a kernel can hold only one version. Restart it and #r the one that is needed first.",
            _kernel.Run("#r \"nuget: Tiny, 2.0.0\"").Error.Message);
        Assert.Equal(
            "#r \"nuget: Tiny.Needed, 2.0.0\": Tiny.Needed 1.0.0 is in use (it came with Tiny 1.0.0), "
            + "and a kernel can hold only one version. Restart it and #r the one that is needed first.",
            _kernel.Run("#!fsharp\n#r \"nuget: Tiny.Needed, 2.0.0\"").Error.Message);

        Directory.Move(feed.Folder.File("feed"), feed.Folder.File("gone"));
        using var next = new KernelProcess(feed.Folder);
        Assert.Equal("21", next.Run("#r \"nuget:Tiny,1.0.0\"\nTiny.Value").Result);
        Directory.Move(feed.Folder.File("gone"), feed.Folder.File("feed"));
    }

    [Fact]
    public void A_package_that_no_feed_has_is_told_with_the_words_of_the_sdk()
    {
        var error = _kernel.Run("\n#r \"nuget: Absent.Package, 1.0.0\"").Error;
        Assert.Equal(
            "#r \"nuget: Absent.Package, 1.0.0\": no feed of this notebook has Absent.Package 1.0.0. "
            + "NU1101: Unable to find package Absent.Package. No packages exist with this id in source(s): local",
            error.Message);
        Assert.Equal("CS0006", error.Name);
        Assert.Equal(2, error.Line);
    }

    [Theory]
    [InlineData("nuget: Tiny", "the version is missing. Write it as #r \"nuget: Tiny, 1.2.3\".")]
    [InlineData("nuget: Tiny, 1.*", "'1.*' is not one exact version. Write it as #r \"nuget: Tiny, 1.2.3\".")]
    [InlineData("nuget: Tiny, [1.0,2.0)", "'[1.0, 2.0)' is not one exact version. Write it as #r \"nuget: Tiny, 1.2.3\".")]
    [InlineData("nuget: a/b, 1.0", "'a/b' is no name of a package. Write it as #r \"nuget: Name, 1.2.3\".")]
    [InlineData("nuget:", "the name of the package is missing. Write it as #r \"nuget: Name, 1.2.3\".")]
    public void Anything_but_one_exact_version_is_refused(string target, string problem) =>
        Assert.Equal($"#r \"{target}\": {problem}", _kernel.Run($"#r \"{target}\"").Error.Message);
}
