using System.Text;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Soap.Answers;

/// <summary>What an answer may hold around its records.</summary>
public sealed class EnvelopeTests
{
    private const string End = "</s:Envelope>";

    private static string Whole { get; } = Membership.Response(Membership.Member(People.Somchai));

    [Fact]
    public async Task Takes_an_envelope_with_one_body_that_holds_one_answer() =>
        (await Membership.AskAsync(Membership.Head + Whole + Membership.Tail)).Answers[0].Value("status").ShouldBe("ACTIVE");

    [Theory]
    [InlineData("<s:Body>{0}</s:Body><s:Body>{0}</s:Body>")]
    [InlineData("<s:Body>{0}{0}</s:Body>")]
    [InlineData("<s:Body>{0}<m:Other/></s:Body>")]
    [InlineData("<s:Body>{0}</s:Body><s:Header/>")]
    [InlineData("<s:Header/><s:Header/><s:Body>{0}</s:Body>")]
    [InlineData("<s:Body>{0}</s:Body><m:Other/>")]
    [InlineData("<m:Body>{0}</m:Body>")]
    [InlineData("{0}")]
    public async Task Takes_no_other_envelope(string inside) =>
        (await Membership.AskAsync(Membership.Envelope + inside.Replace("{0}", Whole, StringComparison.Ordinal) + End))
            .Failure().Code.ShouldBe(AgencyFailureCode.Malformed);

    [Theory]
    [InlineData("s:mustUnderstand='1'", true)]
    [InlineData("s:mustUnderstand=' true '", true)]
    [InlineData("s:mustUnderstand='0'", false)]
    [InlineData("mustUnderstand='1'", false)]
    [InlineData("", false)]
    public async Task Takes_no_answer_with_a_mandatory_header_that_is_not_understood(string attribute, bool refused)
    {
        var answer = $"{Membership.Envelope}<s:Header><m:Terms {attribute}>all is different</m:Terms></s:Header><s:Body>{Whole}</s:Body>{End}";

        var told = (await Membership.AskAsync(answer)).Answers[0];

        (told.Failure?.Code).ShouldBe(refused ? AgencyFailureCode.Malformed : null);
    }

    [Fact]
    public async Task Takes_no_header_of_X_Road_for_understood_where_there_is_none()
    {
        var answer = $"{Membership.Envelope}<s:Header><x:id xmlns:x='http://x-road.eu/xsd/xroad.xsd' s:mustUnderstand='1'/></s:Header><s:Body>{Whole}</s:Body>{End}";

        (await Membership.AskAsync(answer)).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task Takes_no_envelope_of_the_other_version_and_says_so()
    {
        var answer = (Membership.Head + Whole + Membership.Tail)
            .Replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope", StringComparison.Ordinal);

        (await Membership.AskAsync(answer)).Failure().Detail.ShouldContain("answers in SOAP 1.2");
    }

    [Fact]
    public async Task Takes_no_message_in_parts_and_says_what_to_do()
    {
        var parts = $"--b\r\nContent-Type: application/xop+xml; charset=utf-8; type=\"text/xml\"\r\n\r\n{Membership.Head}{Whole}{Membership.Tail}\r\n--b--\r\n";

        var failure = (await Membership.AskAsync(
            "multipart/related; type=\"application/xop+xml\"; start-info=\"text/xml\"; boundary=b", Encoding.UTF8.GetBytes(parts))).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("turn MTOM off");
    }

    [Fact]
    public async Task Takes_no_value_that_stands_in_another_part()
    {
        var member = Membership.Member(
            People.Somchai, "<m:NameEn><xop:Include xmlns:xop='http://www.w3.org/2004/08/xop/include' href='cid:1'/></m:NameEn>");

        var failure = (await Membership.AskAsync(Membership.Answer(member))).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("turn MTOM off");
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    [InlineData(50_000, true)]
    public async Task Takes_no_more_attributes_than_there_can_be(int count, bool refused)
    {
        var attributes = string.Concat(Enumerable.Range(0, count).Select(number => $" a{number}='1'"));

        var told = (await Membership.AskAsync(Membership.Answer(Membership.Member(People.Somchai, $"<m:Note{attributes}/>")))).Answers[0];

        (told.Failure?.Code).ShouldBe(refused ? AgencyFailureCode.Malformed : null);
    }

    [Theory]
    [InlineData("<?xml-stylesheet href='x'?>", "")]
    [InlineData("", "<?run this?>")]
    public async Task Takes_no_processing_instruction(string before, string inside) =>
        (await Membership.AskAsync(before + Membership.Answer(Membership.Member(People.Somchai, inside)))).Failure().Detail.ShouldContain("processing instruction");

    [Theory]
    [InlineData("&unknown;")]
    [InlineData("&#0;")]
    [InlineData("&#xFFFE;")]
    [InlineData("&amp")]
    [InlineData("\u0001")]
    [InlineData("]]>")]
    public async Task Takes_no_sign_that_is_not_XML(string text) =>
        (await Membership.AskAsync(NameIs(text))).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);

    [Theory]
    [InlineData("Tom &amp; Jerry", "Tom & Jerry")]
    [InlineData("&#x41;&#66;", "AB")]
    [InlineData("<![CDATA[<A> & B]]>", "<A> & B")]
    [InlineData("So<!-- not he: -->mchai", "Somchai")]
    [InlineData("So<![CDATA[mch]]>ai", "Somchai")]
    public async Task Reads_a_text_whole(string text, string name) =>
        (await Membership.AskAsync(NameIs(text))).Answers[0].Value("name")!.ToString()!.ShouldContain(name);

    [Fact]
    public async Task Reads_a_national_ID_whole()
    {
        var split = Membership.Member(People.Somchai).Replace("1101700000010", "11017000<!-- x -->00010", StringComparison.Ordinal);

        (await Membership.AskAsync(Membership.Answer(split))).Answers[0].Value("status").ShouldBe("ACTIVE");
    }

    private static string NameIs(string text) => Membership.Answer(Membership.Member(People.Somchai, $"<m:NameEn>{text}</m:NameEn>"));
}
