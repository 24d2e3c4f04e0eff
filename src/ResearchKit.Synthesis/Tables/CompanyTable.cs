using Microsoft.Data.Analysis;

namespace ResearchKit.Synthesis;

/// <summary>The table of companies.</summary>
internal static class CompanyTable
{
    internal static MarketTable Of(Market market, StructuralModel model)
    {
        var main = market.Scenario.Platforms[0].Name;
        var variables = MarketModel.CompanyVariables(model, market.Scenario);
        ColumnDescription id = new(MarketVariable.CompanyId, "", "The number of the company.", 1, null, 0);
        return new(
            "companies", $"A row is a company. Followers and their kinds are those of its {main} profile.",
            [
                id,
                .. variables.Select(variable => variable.Platform is null ? variable.Description : variable.Description with
                {
                    Description = $"{variable.Description.Description} Of the {main} profile.",
                }),
            ],
            () => market.CompanyCount, Batches, () => Rows(0, market.CompanyCount));

        IEnumerable<DataFrame> Batches()
        {
            for (var start = 0; start < market.CompanyCount; start += MarketTable.MostRowsOfBatch)
                yield return Rows(start, Math.Min(MarketTable.MostRowsOfBatch, market.CompanyCount - start));
        }

        DataFrame Rows(int start, int count)
        {
            var ids = new double[count];
            for (var i = 0; i < count; i++)
                ids[i] = start + i + 1;
            var frame = new DataFrame(FrameColumn.Of(id, ids, null));
            foreach (var variable in variables)
            {
                frame.Columns.Add(FrameColumn.Of(
                    variable.Description, market.Values(variable.Name).Slice(start, count), variable.Labels));
            }
            return frame;
        }
    }
}
