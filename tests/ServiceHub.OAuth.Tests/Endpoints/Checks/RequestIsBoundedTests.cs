using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class RequestIsBoundedTests
{
    [Theory]
    [InlineData(RequestIsBounded.MostParameters - 1)]
    [InlineData(0)]
    public async Task Takes_a_request_within_bounds(int more) => (await (await Hub.StartAsync()).AskAsync(Many(more))).Status.ShouldBe(200);

    [Fact]
    public async Task Refuses_too_many_parameters() =>
        (await (await Hub.StartAsync()).AskAsync(Many(RequestIsBounded.MostParameters)))
            .ShouldRefuse("invalid_request", "The request has too many parameters.");

    [Theory]
    [InlineData(RequestIsBounded.LongestName, RequestIsBounded.LongestValue, true)]
    [InlineData(RequestIsBounded.LongestName + 1, 1, false)]
    [InlineData(1, RequestIsBounded.LongestValue + 1, false)]
    public async Task Refuses_a_long_name_or_value(int name, int value, bool taken)
    {
        var answer = await (await Hub.StartAsync()).AskAsync((new string('n', name), new string('v', value)));
        if (taken)
        {
            answer.Status.ShouldBe(200);
            return;
        }
        answer.ShouldRefuse("invalid_request", "A parameter's name or value is too long.");
    }

    [Fact]
    public async Task Refuses_a_long_Authorization_header() =>
        (await (await Hub.StartAsync()).AuthenticateAsync("Basic " + new string('A', RequestIsBounded.LongestAuthorization)))
            .ShouldRefuse("invalid_request", "The Authorization header is too long.");

    private static IEnumerable<(string Name, string Value)> Many(int count) => Enumerable.Range(0, count).Select(n => ($"p{n}", "v"));
}
