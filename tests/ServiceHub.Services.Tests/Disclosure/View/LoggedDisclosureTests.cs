using System.Text;
using ServiceHub.Services.Disclosure.View;

namespace ServiceHub.Services.Tests.Disclosure.View;

public sealed class LoggedDisclosureTests
{
    private static readonly HashSet<string> Hidden = ["agr-1"];

    [Theory]
    [InlineData("""[{"set":"a","agreement":"agr-1","outcome":"OK","fields":[]},{"set":"b","agreement":"agr-2","outcome":"OK","fields":[]}]""", "b")]
    [InlineData("""[{"set":"a","agreement":"agr-1","outcome":"OK","fields":[]},{"set":"disclosure-log","outcome":"OK","fields":[]}]""", "disclosure-log")]
    [InlineData("""[{"set":"b","agreement":"agr-2","outcome":"OK","fields":[]}]""", "b")]
    public void What_is_not_hidden_stays(string data, string left) =>
        Read($$"""{"client":"c","organisation":"o","outcome":"FOUND","data":{{data}}}""").Without(Hidden)!.Data.ShouldHaveSingleItem().Set.ShouldBe(left);

    [Theory]
    [InlineData("""{"client":"c","organisation":"o","outcome":"FOUND","data":[{"set":"a","agreement":"agr-1","outcome":"OK","fields":[]}]}""")]
    [InlineData("""{"client":"c","organisation":"o","outcome":"NOT_FOUND","agreements":["agr-1"],"data":[]}""")]
    public void A_row_of_which_all_is_hidden_is_gone(string body) => Read(body).Without(Hidden).ShouldBeNull();

    [Theory]
    [InlineData("""{"client":"c","organisation":"o","outcome":"NOT_FOUND","agreements":["agr-1","agr-2"],"data":[]}""")]
    [InlineData("""{"client":"c","organisation":"o","outcome":"BREAK_GLASS","reason":"r","data":[]}""")]
    [InlineData("""{"client":"command-line:x","purpose":"subject-access","outcome":"EXPORTED","data":[]}""")]
    public void A_look_up_stays_as_long_as_something_else_led_to_it(string body) => Read(body).Without(Hidden)!.AllAgreements().ShouldNotContain("agr-1");

    private static LoggedDisclosure Read(string body) => LoggedDisclosure.Read(Encoding.UTF8.GetBytes(body));
}
