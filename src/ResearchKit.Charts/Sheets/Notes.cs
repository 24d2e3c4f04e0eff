using ResearchKit.Charts.Lettering;
using ResearchKit.Charts.Scenes;
using ResearchKit.Charts.Theme;

namespace ResearchKit.Charts.Sheets;

/// <summary>Places annotations and the words of reference lines inside the data area, clear of one another.</summary>
internal static class Notes
{
    private const double Gap = 6;

    public static IReadOnlyList<PlacedNote> Place(Sheet sheet)
    {
        var notes = new List<PlacedNote>();
        foreach (var rule in sheet.Scene.Marks.OfType<RuleMark>().Where(rule => rule.Text.Length > 0 && sheet.Scene.Axis(rule.Dimension).Holds(rule.Position)))
            Add(rule, rule.Text, text => BesideRule(sheet, rule, text));
        foreach (var note in sheet.Scene.Marks.OfType<NoteMark>())
            if (sheet.Scene.X.Holds(note.X) && sheet.Scene.Y.Holds(note.Y))
                Add(note, note.Text, text => Around(sheet, note, text));
        return notes;

        void Add(Mark mark, string whole, Func<string, IEnumerable<(double Left, double Top)>> placesOf)
        {
            // As wide as the data at most: a sentence would run off the paper.
            var text = TextStyle.Note.Cut(whole, sheet.Data.Width - 2 * Gap);
            var places = placesOf(text);
            var (width, height) = (TextStyle.Note.Width(text), TextStyle.Note.LineHeight);
            var boxes = places.Select(place => new Box(place.Left, place.Top, place.Left + width, place.Top + height)).ToArray();
            var free = boxes.Where(box => sheet.Data.Contains(box) && notes.All(other => !other.Text.Box.Overlaps(box))).ToArray();
            // Where no place is free, the first one is pushed back inside: a note that overlaps is better than one that is lost.
            var chosen = free.Length > 0 ? free[0] : Inside(sheet.Data, boxes[0]);
            notes.Add(new PlacedNote(new PlacedText(text, TextRole.Note, chosen, TextStyle.Note, Ink.Text), mark));
        }
    }

    private static IEnumerable<(double, double)> BesideRule(Sheet sheet, RuleMark rule, string text)
    {
        var (width, height) = (TextStyle.Note.Width(text), TextStyle.Note.LineHeight);
        if (rule.Dimension == Dimension.X)
        {
            var x = sheet.XAt(rule.Position);
            for (var top = sheet.Data.Top + 2; top + height < sheet.Data.Bottom; top += height)
            {
                yield return (x + Gap, top);
                yield return (x - Gap - width, top);
            }
            yield break;
        }
        var y = sheet.YAt(rule.Position);
        for (var left = sheet.Data.Right - width - 4; left > sheet.Data.Left; left -= width / 2)
        {
            yield return (left, y - height - 1);
            yield return (left, y + 1);
        }
        yield return (sheet.Data.Left, y - height);
    }

    private static IEnumerable<(double, double)> Around(Sheet sheet, NoteMark note, string text)
    {
        var (width, height) = (TextStyle.Note.Width(text), TextStyle.Note.LineHeight);
        var (x, y) = (sheet.XAt(note.X), sheet.YAt(note.Y));
        for (var ring = 1; ring <= 4; ring++)
        {
            var away = Gap * ring;
            yield return (x + away, y - height - away / 2);
            yield return (x - away - width, y - height - away / 2);
            yield return (x + away, y + away / 2);
            yield return (x - away - width, y + away / 2);
            yield return (x - width / 2, y - height - away);
            yield return (x - width / 2, y + away);
        }
    }

    private static Box Inside(Box area, Box box)
    {
        var left = Math.Max(area.Left, Math.Min(box.Left, area.Right - box.Width));
        var top = Math.Max(area.Top, Math.Min(box.Top, area.Bottom - box.Height));
        return new Box(left, top, left + box.Width, top + box.Height);
    }
}
