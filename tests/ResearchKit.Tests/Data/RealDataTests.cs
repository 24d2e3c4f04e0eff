using ResearchKit.Data;

namespace ResearchKit.Tests.Data;

/// <summary>Files as the world has them. The oracle is pandas 1.5.3: read_csv(…), then sum and dropna.</summary>
public class RealDataTests
{
    [Fact]
    public void Facebook_metrics_read_as_pandas_reads_them()
    {
        var reading = Csv.Read(Find("facebook-metrics-uci/dataset_Facebook.csv"));

        Assert.Equal(',', reading.Delimiter);
        Assert.Equal((500, 19), (reading.Frame.Rows.Count, reading.Frame.Columns.Count));
        Assert.Equal(6951680, reading.Frame.Numbers("reach").Sum());
        Assert.Equal(13524, reading.Frame.Numbers("shares").Where(value => !double.IsNaN(value)).Sum());
        Assert.Equal(4, reading.Frame.PairedNumbers("reach", "shares", MissingPolicy.DropPairwise).DroppedRows);
        Assert.Equal(["Link", "Photo", "Status", "Video"], reading.Frame.Texts("type").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Instagram_followers_read_as_pandas_reads_them()
    {
        var frame = Csv.Read(Find("srf-instagram-2017/followers_10000.csv")).Frame;

        var pairs = frame.PairedNumbers("followers", "following", MissingPolicy.DropPairwise);
        Assert.Equal((9994, 6), (pairs.X.Length, pairs.DroppedRows));
        Assert.Equal(8202649, pairs.X.Sum());
    }

    private static string Find(string file)
    {
        // Beside the root of the repository, which is the first folder upwards with a solution.
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "ResearchKit.sln")))
            root = root.Parent;
        var path = Path.Combine(root?.Parent?.FullName ?? "", "shared", "data", file);
        Assert.SkipUnless(File.Exists(path), $"The shared data folder is absent: ../shared/data/{file}.");
        return path;
    }
}
