using Serilog.Events;
using Serilog.Formatting.Display;
using Serilog.Parsing;
using ServiceHub.Gateway.Logging;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Logging;

public sealed class NationalIdMaskTests
{
    [Fact]
    public void A_national_id_is_masked_wherever_it_stands()
    {
        var id = Some.NationalId(7).Digits;
        Format($"A line with {id}, and in a path /{id}/").ShouldBe("A line with 9999999999999, and in a path /9999999999999/");
    }

    [Theory]
    [InlineData("-")]
    [InlineData(" ")]
    [InlineData("%20")]
    public void A_national_id_is_masked_as_people_write_it(string between)
    {
        var id = Some.NationalId(7).Digits;
        var written = string.Join(between, id[..1], id[1..5], id[5..10], id[10..12], id[12..]);
        Format($"In a path /{written}/").ShouldBe("In a path /9999999999999/");
    }

    [Fact]
    public void Other_numbers_stay() => Format("0000000000000 12345678901234").ShouldBe("0000000000000 12345678901234");

    private static string Format(string message)
    {
        var line = new StringWriter();
        var template = new MessageTemplate([new TextToken(message)]);
        new NationalIdMask(new MessageTemplateTextFormatter("{Message:lj}")).Format(new LogEvent(DateTimeOffset.UnixEpoch, LogEventLevel.Information, null, template, []), line);
        return line.ToString();
    }
}
