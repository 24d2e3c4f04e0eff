using System.Text.Json;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel.Sql;

public sealed class SqlInterruptTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Theory]
    [InlineData("select count(*) from range(1000000000) a, range(1000000000) b where a.range + b.range < 0")]
    [InlineData("create or replace view endless as select count(*) as n from range(1000000000) a, range(1000000000) b where a.range + b.range < 0;\n#!csharp\n#!share --from sql endless")]
    public void A_query_that_does_not_end_is_stopped_and_the_tables_stay(string query)
    {
        Assert.True(_kernel.Run("#!sql\ncreate or replace table kept as select 3 as n").Succeeded);
        var id = _kernel.Start($"Console.WriteLine(\"begun\");\n#!sql\n{query}");
        Assert.IsType<StreamEvent>(_kernel.Read());
        _kernel.Send(JsonSerializer.Serialize<KernelRequest>(new InterruptRequest()));
        var error = Assert.IsType<ErrorEvent>(_kernel.Read());
        Assert.Equal((id, ErrorEvent.Interrupted, "The cell was interrupted."), (error.Id, error.Name, error.Message));
        Assert.Equal(new DoneEvent(id, Succeeded: false), _kernel.Read());
        Assert.Equal("n\n─\n3\n1 row × 1 column", _kernel.Run("#!sql\nfrom kept").Result);
    }
}
