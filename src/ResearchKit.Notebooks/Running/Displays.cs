using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Running;

/// <summary>
/// What a run has displayed under an id, in all of its cells. Ids live as long as the engine does: they never stand in
/// a file.
/// </summary>
internal sealed class Displays
{
    private readonly Dictionary<string, List<OutputSlot>> _slots = new(StringComparer.Ordinal);

    public void Add(string displayId, OutputSlot slot)
    {
        if (!_slots.TryGetValue(displayId, out var slots))
            _slots.Add(displayId, slots = []);
        slots.Add(slot);
    }

    /// <summary>Replaces every display of this id; an id that nothing was displayed under changes nothing.</summary>
    public void Update(string displayId, MimeBundle data)
    {
        foreach (var slot in _slots.GetValueOrDefault(displayId) ?? [])
            slot.Update(data);
    }
}
