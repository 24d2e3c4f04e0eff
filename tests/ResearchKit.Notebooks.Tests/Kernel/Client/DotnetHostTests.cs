using ResearchKit.Kernel.Client;

namespace ResearchKit.Notebooks.Tests.Kernel.Client;

public class DotnetHostTests
{
    [Fact]
    public void The_host_is_found_without_a_path() => Assert.True(Path.IsPathRooted(DotnetHost.Path) && File.Exists(DotnetHost.Path));
}
