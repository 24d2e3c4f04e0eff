extern alias kernel;
using kernel::ResearchKit.Kernel.Libraries;
using kernel::ResearchKit.Kernel.Libraries.Packages;

namespace ResearchKit.Notebooks.Tests.Kernel.Libraries;

public sealed class PackageRestoreTests : IDisposable
{
    private static readonly PackageName Package = new("Name", "1.0.0");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_machine_without_an_sdk_is_told_so()
    {
        var restore = new PackageRestore(_folder.File("dotnet"), _folder.Path, _folder.File("found"));
        Assert.Equal(
            "#r \"nuget: Name, 1.0.0\": packages need the .NET SDK, and this machine has the runtime alone. "
            + "Install the SDK, or #r the dll of a project that is built elsewhere.",
            Assert.Throws<LibraryException>(() => restore.Find(Package, "nuget: Name, 1.0.0")).Message);
    }

    [Theory]
    [InlineData(
        "/t/p.proj : error NU1102: Unable to find package Name with version (= 1.0.0)\n/t/p.proj : error NU1102:   - Found 1 version(s) in local [ Nearest version: 2.0.0 ]\n",
        "no feed of this notebook has Name 1.0.0. NU1102: Unable to find package Name with version (= 1.0.0) - Found 1 version(s) in local [ Nearest version: 2.0.0 ]")]
    [InlineData(
        "/t/p.proj : error NU1101: Unable to find package Name.Other. No packages exist with this id in source(s): local [/t/p.proj]\r\n",
        "Name 1.0.0 needs a package that no feed of this notebook has. NU1101: Unable to find package Name.Other. No packages exist with this id in source(s): local")]
    [InlineData(
        "/t/p.proj : error NU1301: Unable to load the service index for source http://f/i.json.\n/t/p.proj : error NU1301:   Connection refused (f:80)\n/t/p.proj : error NU1101: Other\n",
        "Name 1.0.0 is not in this machine's package cache, and its feed cannot be reached. NU1301: Unable to load the service index for source http://f/i.json. Connection refused (f:80)")]
    [InlineData("The disk is full.\n", "Name 1.0.0 cannot be restored: The disk is full.")]
    [InlineData("\n", "Name 1.0.0 cannot be restored: the SDK said nothing")]
    public void What_the_sdk_says_is_told_in_one_sentence(string text, string problem) =>
        Assert.Equal(problem, PackageRestore.Problem(text, Package));

    [Theory]
    [InlineData("nuget: Name, 1.0", "Name", "1.0")]
    [InlineData("nuget:Some.Name,1.2.3-beta.1", "Some.Name", "1.2.3-beta.1")]
    [InlineData(" NuGet: Name , [1.2.3] ", "Name", "1.2.3")]
    [InlineData("nuget: Name, 1.2.3+build.5", "Name", "1.2.3")]
    public void A_name_and_one_version_are_read(string target, string id, string version)
    {
        Assert.True(PackageName.IsPackage(target));
        Assert.Equal(new PackageName(id, version), PackageName.Parse(target));
    }
}
