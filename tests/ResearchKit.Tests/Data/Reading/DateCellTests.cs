using System.Globalization;
using System.Text;
using CsCheck;
using ResearchKit.Data.Reading;

namespace ResearchKit.Tests.Data.Reading;

public class DateCellTests
{
    [Theory]
    [InlineData("2018-11-14", "2018-11-14T00:00:00.0000000")]
    [InlineData(" 2018-11-14 ", "2018-11-14T00:00:00.0000000")]
    [InlineData("2018-11-14T09:30", "2018-11-14T09:30:00.0000000")]
    [InlineData("2018-11-14 09:30:05", "2018-11-14T09:30:05.0000000")]
    [InlineData("2018-11-14T09:30:05.25", "2018-11-14T09:30:05.2500000")]
    [InlineData("2018-11-14T09:30:05Z", "2018-11-14T09:30:05.0000000Z")]
    [InlineData("2018-11-14T09:30:05+01:00", "2018-11-14T08:30:05.0000000Z")]
    [InlineData("2018-11-14T23:30-0130", "2018-11-15T01:00:00.0000000Z")]
    [InlineData("2018-11-14T09:30+14", "2018-11-13T19:30:00.0000000Z")]
    [InlineData("2016-02-29", "2016-02-29T00:00:00.0000000")]
    public void Iso_8601_is_read(string text, string expected)
    {
        Assert.True(DateCell.TryParse(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(expected, value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2018-02-29")]
    [InlineData("2018-13-01")]
    [InlineData("2018-00-01")]
    [InlineData("0000-01-01")]
    [InlineData("2018-1-1")]
    [InlineData("2018-11")]
    [InlineData("14.11.2018")]
    [InlineData("11/14/2018")]
    [InlineData("20181114")]
    [InlineData("2018-11-14T")]
    [InlineData("2018-11-14T24:00")]
    [InlineData("2018-11-14T09:60")]
    [InlineData("2018-11-14T09:30:60")]
    [InlineData("2018-11-14T09:30:05.")]
    [InlineData("2018-11-14T09:30:05.12345678")]
    [InlineData("2018-11-14T09:30+15:00")]
    [InlineData("2018-11-14T09:30+01:")]
    [InlineData("2018-11-14T09:30z")]
    [InlineData("0001-01-01T00:00+01:00")]
    [InlineData("2018-11-14x")]
    public void The_rest_is_text(string text) => Assert.False(DateCell.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Every_instant_is_read_to_the_tick() => Gen.DateTime.ForAll(value =>
    {
        var text = DateTime.SpecifyKind(value, DateTimeKind.Unspecified).ToString("O", CultureInfo.InvariantCulture);
        Assert.True(DateCell.TryParse(Encoding.UTF8.GetBytes(text), out var back));
        Assert.Equal(value.Ticks, back.Ticks);
    });
}
