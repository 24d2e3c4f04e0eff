using System.Diagnostics;
using System.Globalization;
using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Magics;

internal sealed class TimeMagic : Magic
{
    public override string Name => "time";

    public override string Usage => "#!time";

    public override string Summary => "Shows how long the rest of the cell took.";

    public override ErrorEvent? Run(MagicPart part, CellContext context)
    {
        part.Call.Arguments(Usage).WithoutWords();
        var start = Stopwatch.GetTimestamp();
        context.AtEnd.Add(() => context.Output.Display(new Dictionary<string, string>
        {
            [DisplayBundle.Text] = "Wall time: " + Text(Stopwatch.GetElapsedTime(start)),
        }));
        return null;
    }

    internal static string Text(TimeSpan elapsed) => elapsed.TotalSeconds < 1
        ? elapsed.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture) + " ms"
        : elapsed.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture) + " s";
}
