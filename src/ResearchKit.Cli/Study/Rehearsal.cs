using Microsoft.Data.Analysis;
using ResearchKit.Analysis.Success;

namespace ResearchKit.Cli.Study;

/// <summary>
/// A study of five rows that nobody sees, while the file is being read: what comes after the reading is compiled by then.
/// Without it a study ends about 40 ms later, of 240 on a small file and of 680 on a million rows.
/// </summary>
internal static class Rehearsal
{
    public static void Start() => Task.Run(() =>
    {
        var frame = new DataFrame(new DoubleDataFrameColumn("x", [1.0, 2, 3, 4, 5]), new DoubleDataFrameColumn("y", [1.0, 2, 2, 3, 5]));
        return StudyDocument.Of(CorrelationStudy.Of(frame, "x", "y")).ToJson();
    });
}
