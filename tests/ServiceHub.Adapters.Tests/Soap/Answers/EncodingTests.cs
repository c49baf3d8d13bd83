using System.Text;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Soap.Answers;

/// <summary>An answer is UTF-8, as HTTP's header says or leaves open; whatever says otherwise is refused rather than guessed.</summary>
public sealed class EncodingTests
{
    private const string Name = "นายสมชาย";

    private static string Answer { get; } = Membership.Answer(Membership.Member(People.Somchai, $"<m:NameTh>{Name}</m:NameTh>"));

    [Theory]
    [InlineData(Membership.Xml, "")]
    [InlineData("text/xml", "")]
    [InlineData("text/xml", "\uFEFF")]
    [InlineData("text/xml; charset=\"UTF-8\"", "<?xml version='1.0' encoding='UTF-8'?>")]
    [InlineData("text/xml", "\uFEFF<?xml version='1.0' encoding='utf-8' standalone='yes'?>\r\n")]
    [InlineData("text/xml", "<?xml version='1.0'?>")]
    public async Task Reads_UTF_8(string contentType, string before) =>
        (await Membership.AskAsync(contentType, Encoding.UTF8.GetBytes(before + Answer))).Answers[0].Value("name")!.ToString()!.ShouldContain(Name);

    [Theory]
    [InlineData("windows-874")]
    [InlineData("TIS-620")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    [InlineData("no-such-encoding")]
    public async Task Takes_no_declaration_that_names_another_encoding(string encoding)
    {
        var failure = (await Membership.AskAsync($"<?xml version='1.0' encoding='{encoding}'?>{Answer}")).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("encoding");
    }

    [Fact]
    public async Task Takes_no_UTF_16_that_is_called_UTF_8()
    {
        (await Membership.AskAsync(Membership.Xml, Encoding.Unicode.GetBytes(Answer))).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
        (await Membership.AskAsync(Membership.Xml, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Answer)]))
            .Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Theory]
    [InlineData(0xC0, 0xAF)]
    [InlineData(0xA1, 0xD2)]
    [InlineData(0xED, 0xA0)]
    [InlineData(0xE0, 0xB8)]
    public async Task Takes_no_bytes_that_are_not_UTF_8(byte first, byte second)
    {
        var parts = Answer.Split(Name);

        var failure = (await Membership.AskAsync(
            Membership.Xml, [.. Encoding.UTF8.GetBytes(parts[0]), first, second, .. Encoding.UTF8.GetBytes(parts[1])])).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("not UTF-8");
    }
}
