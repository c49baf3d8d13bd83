using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Tests.Mapping;

public sealed class AgencyTimeTests
{
    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);
    private static readonly DateTimeOffset Ten = new(2026, 11, 22, 10, 0, 0, Bangkok);

    [Theory]
    [InlineData("2026-11-22T10:00:00+07:00")]
    [InlineData("2026-11-22T03:00:00Z")]
    [InlineData("2026-11-22T03:00:00.000Z")]
    [InlineData(" 2026-11-22 03:00:00Z ")]
    public void Reads_a_time_with_its_offset(string text)
    {
        AgencyTime.TryParse(text, null, out var time).ShouldBeTrue();

        time.ShouldBe(Ten);
    }

    [Theory]
    [InlineData("2026-11-22T10:00:00")]
    [InlineData("2026-11-22 10:00:00")]
    [InlineData("2026-11-22 10:00:00.0000000")]
    public void Takes_the_agencys_offset_where_none_is_stated(string text)
    {
        AgencyTime.TryParse(text, Bangkok, out var time).ShouldBeTrue();
        time.ShouldBe(Ten);

        AgencyTime.TryParse(text, null, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("22/11/2026")]
    [InlineData("2026-11-22T25:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2569-11-22T10:00:00+07:00")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void Refuses_what_is_no_time_of_a_register(string text) => AgencyTime.TryParse(text, Bangkok, out _).ShouldBeFalse();
}
