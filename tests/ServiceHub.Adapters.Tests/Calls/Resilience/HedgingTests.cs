using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Calls.Resilience;

public sealed class HedgingTests
{
    private static readonly TimeSpan After = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task A_slow_call_gets_a_second_one_beside_it_and_the_first_answer_counts()
    {
        using var agency = new ScriptedAgency(""" "safe": true, "retries": 0, "hedgeAfter": "300ms", """);
        var slow = new Gate();
        agency.Does = async (request, cancellation) =>
        {
            if (agency.Requests.Count == 1)
            {
                await slow.PassAsync(cancellation);
            }
            return ScriptedAgency.Notes(request, $"{agency.Requests.Count}");
        };

        var asking = agency.AskAsync();
        await slow.ArrivedAsync();
        await agency.Clock.WaiterAsync(due => due == After);
        agency.Clock.Advance(After);

        (await asking).Value("note").ShouldBe("2");
    }

    [Fact]
    public async Task A_failure_before_that_is_no_reason_for_a_second_call()
    {
        using var agency = new ScriptedAgency(""" "safe": true, "retries": 0, "hedgeAfter": "300ms", """);
        agency.Does = (_, _) => throw new IOException();

        (await agency.AskAsync()).Failure!.Code.ShouldBe(AgencyFailureCode.Unavailable);
        agency.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task When_one_of_two_fails_the_other_is_waited_for()
    {
        using var agency = new ScriptedAgency(""" "safe": true, "retries": 0, "hedgeAfter": "300ms", """);
        var (slow, beside) = (new Gate(), new Gate());
        agency.Does = async (request, cancellation) =>
        {
            var isFirst = agency.Requests.Count == 1;
            await (isFirst ? slow : beside).PassAsync(cancellation);
            return isFirst ? ScriptedAgency.Notes(request, "first") : throw new IOException();
        };

        var asking = agency.AskAsync();
        await slow.ArrivedAsync();
        await agency.Clock.WaiterAsync(due => due == After);
        agency.Clock.Advance(After);
        await beside.ArrivedAsync();
        beside.Open();
        slow.Open();

        (await asking).Value("note").ShouldBe("first");
    }
}
