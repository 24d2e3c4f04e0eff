using Microsoft.Data.Analysis;

namespace ResearchKit.Synthesis;

/// <summary>The table of profiles: a row per company and platform on which it has an account.</summary>
internal sealed class ProfileTable
{
    private const int PlatformColumn = 2;

    private readonly Market _market;
    private readonly Platform[] _platforms;
    private readonly ColumnDescription[] _columns;
    private readonly string[] _accounts;
    private readonly string[][] _variables;

    private ProfileTable(Market market, StructuralModel model)
    {
        _market = market;
        _platforms = [.. market.Scenario.Platforms];
        var described = MarketModel.ProfileVariables(model, _platforms[0]);
        _columns =
        [
            new(MarketVariable.ProfileId, "", "The number of the profile: 100 times the company's, plus the platform's.", 101, null, 0),
            new(MarketVariable.CompanyId, "", "The company.", 1, null, 0),
            new(MarketVariable.Platform, "", "The platform.", null, null, null),
            .. described.Select(variable => variable.Description),
        ];
        _variables = [.. described.Select(variable => On(variable.Description.Name))];
        _accounts = [.. On(MarketVariable.Present), .. On(MarketVariable.EffortShare)];
    }

    internal static MarketTable Of(Market market, StructuralModel model)
    {
        var table = new ProfileTable(market, model);
        return new(
            "profiles", "A row is the profile of a company on a platform; where a company has no account there is no row.",
            table._columns, table.Count, table.Batches, table.Frame);
    }

    // Few enough companies that their profiles fit into a batch even if all had one on each platform.
    private int BlocksAtOnce => MarketTable.MostRowsOfBatch / (Block.Size * _platforms.Length);

    private string[] On(string variable) => [.. _platforms.Select(platform => MarketVariable.On(variable, platform.Name))];

    private IEnumerable<(int First, int Count)> Runs()
    {
        for (var first = 0; first < _market.BlockCount; first += BlocksAtOnce)
            yield return (first, Math.Min(BlocksAtOnce, _market.BlockCount - first));
    }

    private long Count() => Runs().Sum(run => (long)Rows(_market.Solve(_accounts, run.First, run.Count)).Length);

    private IEnumerable<DataFrame> Batches()
    {
        foreach (var (first, count) in Runs())
        {
            var (rows, values) = Profiles(first, count);
            var columns = Columns(rows.Length);
            Fill(columns, 0, first, rows, values);
            yield return ToFrame(columns);
        }
    }

    private DataFrame Frame()
    {
        var columns = Columns(Count());
        var start = 0;
        foreach (var (first, count) in Runs())
        {
            var (rows, values) = Profiles(first, count);
            Fill(columns, start, first, rows, values);
            start += rows.Length;
        }
        return ToFrame(columns);
    }

    // Memory that becomes the frame's own: a copy of all at once would double what a million companies need.
    private byte[][] Columns(long rows) =>
        [.. _columns.Select(column => GC.AllocateUninitializedArray<byte>(checked((int)(rows * (column.Decimals is null ? 1 : sizeof(double))))))];

    private ((int Company, int Platform)[] Rows, IReadOnlyDictionary<string, double[]> Values) Profiles(int first, int count)
    {
        var values = _market.Solve([.. _variables.SelectMany(names => names)], first, count);
        return (Rows(values), values);
    }

    /// <summary>Company by company, so that a larger market begins with the profiles of a smaller.</summary>
    private (int Company, int Platform)[] Rows(IReadOnlyDictionary<string, double[]> values)
    {
        var accounts = _accounts.Select(name => values[name]).ToArray();
        var rows = new List<(int, int)>();
        for (var company = 0; company < accounts[0].Length; company++)
        {
            for (var platform = 0; platform < _platforms.Length; platform++)
            {
                if (accounts[platform][company] > 0 || accounts[platform + _platforms.Length][company] > 0)
                    rows.Add((company, platform));
            }
        }
        return [.. rows];
    }

    private void Fill(
        byte[][] columns, int at, int firstBlock, (int Company, int Platform)[] rows, IReadOnlyDictionary<string, double[]> values)
    {
        var start = firstBlock * Block.Size;
        for (var row = 0; row < rows.Length; row++)
        {
            var company = start + rows[row].Company + 1;
            FrameColumn.Write(_columns[0], columns[0], at + row, 100.0 * company + _platforms[rows[row].Platform].Id);
            FrameColumn.Write(_columns[1], columns[1], at + row, company);
            columns[PlatformColumn][at + row] = (byte)rows[row].Platform;
        }
        for (var c = PlatformColumn + 1; c < columns.Length; c++)
        {
            var sources = _variables[c - PlatformColumn - 1].Select(name => values[name]).ToArray();
            for (var row = 0; row < rows.Length; row++)
                FrameColumn.Write(_columns[c], columns[c], at + row, sources[rows[row].Platform][rows[row].Company]);
        }
    }

    private DataFrame ToFrame(byte[][] columns)
    {
        var platforms = columns[PlatformColumn].Select(place => _platforms[place].Name);
        return new(_columns.Select((column, c) =>
            c == PlatformColumn ? FrameColumn.Text(column.Name, platforms) : FrameColumn.Around(column, columns[c])));
    }
}
