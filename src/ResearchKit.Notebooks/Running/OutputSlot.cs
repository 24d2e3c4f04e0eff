using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Running;

/// <summary>The place of one output while a run goes on: a later cell may still update what an earlier one displayed.</summary>
internal sealed class OutputSlot(CellOutput output)
{
    public CellOutput Output { get; private set; } = output;

    public void Update(MimeBundle data)
    {
        if (Output is DisplayOutput display)
            Output = display with { Data = data };
    }
}
