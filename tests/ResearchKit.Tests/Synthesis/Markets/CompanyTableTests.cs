using Microsoft.Data.Analysis;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class CompanyTableTests
{
    private static readonly Market Market = Scenario.Reference.Generate("2026", 5000);

    [Fact]
    public void The_table_has_the_described_columns_in_order() =>
        Assert.Equal(Market.Columns.Select(column => column.Name), Market.Companies.Columns.Select(column => column.Name));

    [Fact]
    public void Columns_have_the_type_of_their_content()
    {
        Assert.IsType<Int64DataFrameColumn>(Market.Companies["company_id"]);
        Assert.IsType<StringDataFrameColumn>(Market.Companies["segment"]);
        Assert.IsType<Int64DataFrameColumn>(Market.Companies["followers"]);
        Assert.IsType<DoubleDataFrameColumn>(Market.Companies["revenue"]);
        Assert.All(Market.Companies.Columns, column => Assert.Equal((5000L, 0L), (column.Length, column.NullCount)));
    }

    [Fact]
    public void The_table_holds_the_values_of_the_market()
    {
        Assert.Equal(Market.Values("revenue").ToArray(), Market.Companies["revenue"].Cast<double>());
        Assert.Equal(Enumerable.Range(1, 5000).Select(id => (long)id), Market.Companies["company_id"].Cast<long>());
        Assert.Equal(
            Market.Values("segment").ToArray().Select(place => Market.Scenario.Segments[(int)place].Name),
            Market.Companies["segment"].Cast<string>());
    }

    [Fact]
    public void Editing_the_table_leaves_the_market_alone()
    {
        var market = Scenario.Reference.Generate("2026", 10);
        var revenue = market.Values("revenue")[3];
        market.Companies["revenue"][3] = 0.0;
        Assert.Equal(0.0, market.Companies["revenue"][3]);
        Assert.Equal(revenue, market.Values("revenue")[3]);
    }

    [Fact]
    public void Values_lie_in_the_described_range_at_the_described_precision()
    {
        foreach (var column in Market.Columns.Where(column => column.Decimals is not null && column.Name != "company_id"))
        {
            foreach (var value in Market.Values(column.Name))
            {
                Assert.InRange(value, column.Lower ?? double.MinValue, column.Upper ?? double.MaxValue);
                Assert.Equal(Math.Round(value, column.Decimals!.Value), value);
            }
        }
    }

    [Fact]
    public void Sums_add_up()
    {
        for (var i = 0; i < Market.CompanyCount; i++)
        {
            Assert.Equal(Market.Values("followers")[i], Market.Values("in_target_followers")[i]
                + Market.Values("off_target_followers")[i] + Market.Values("follow_back_followers")[i]
                + Market.Values("dormant_followers")[i] + Market.Values("bot_followers")[i]);
            Assert.Equal(Market.Values("revenue")[i], Market.Values("outside_revenue")[i] + Market.Values("social_revenue")[i]
                + Market.Values("referral_revenue")[i], 0.005);
        }
    }

    [Fact]
    public void An_unknown_variable_is_answered_with_the_nearest()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Market.Values("folowers"));
        Assert.StartsWith("There is no variable 'folowers'. Nearest: followers.", thrown.Message);
    }

    [Theory]
    [InlineData(0, "companies is 0; it must be between 1 and 20000000 (companies).")]
    [InlineData(20_000_001, "companies is 20000001; it must be between 1 and 20000000 (companies).")]
    public void Sizes_out_of_range_are_refused(int companies, string message)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Scenario.Reference.Generate("s", companies));
        Assert.StartsWith(message, thrown.Message);
    }
}
