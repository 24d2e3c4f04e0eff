using System.Text.Json;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel.Services;

[Collection(ServicesCollection.Name)]
public class RequestTests(SharedKernel shared)
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void Requests_are_answered_in_their_order_between_cells()
    {
        Send(new ExecuteRequest(9001, "var inOrder = 1;"));
        Send(new CompleteRequest(9002, "inOrd", 5));
        Send(new InspectRequest(9003, "inOrder", 5));
        Send(new IsCompleteRequest(9004, "if (inOrder > 0) {"));
        Send(new ExecuteRequest(9005, "var after = 1;"));
        Assert.Equal(new DoneEvent(9001, Succeeded: true), _kernel.Read());
        var completions = Assert.IsType<CompletionsEvent>(_kernel.Read());
        Assert.Equal((9002, "inOrder"), (completions.Id, Assert.Single(completions.Items).Text));
        var inspection = Assert.IsType<InspectionEvent>(_kernel.Read());
        Assert.Equal((9003, "int inOrder\n\nA variable of cell 9001."), (inspection.Id, inspection.Data!["text/plain"]));
        Assert.Equal(new CompletenessEvent(9004, Completeness.Incomplete, "    "), _kernel.Read());
        Assert.Equal(new DoneEvent(9005, Succeeded: true), _kernel.Read());
    }

    private void Send(KernelRequest request) => _kernel.Send(JsonSerializer.Serialize(request));
}
