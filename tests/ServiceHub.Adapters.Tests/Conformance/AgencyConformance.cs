using System.Text.Json.Nodes;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Conformance;

/// <summary>
/// What every agency does alike, whatever it speaks. The agency at the other end holds the people of the recorded sample and
/// answers about those that it is asked about.
/// </summary>
public abstract class AgencyConformance : IAsyncLifetime
{
    private AgencyUnderTest? _underTest;

    /// <summary>Two people whom the agency knows, in another order than it answers.</summary>
    protected abstract (NationalId First, NationalId Second) Known { get; }

    /// <summary>How many go into a call: one at an agency that is asked about one at a time.</summary>
    protected virtual int BatchSize => 2;

    public async Task InitializeAsync() => _underTest = await StartAsync(manifest => manifest["batchSize"] = JsonValue.Create(BatchSize));

    public async Task DisposeAsync()
    {
        _underTest!.Dispose();
        await StopAsync();
    }

    [Fact]
    public async Task Answers_in_the_order_asked()
    {
        var forward = await AskAsync(Known.First, Known.Second);
        var backward = await AskAsync(Known.Second, Known.First);

        forward[0].Record.ShouldNotBeNull().Values.ShouldBe(backward[1].Record.ShouldNotBeNull().Values);
        forward[1].Record.ShouldNotBeNull().Values.ShouldBe(backward[0].Record.ShouldNotBeNull().Values);
        forward[0].Record!.Values.ShouldNotBe(forward[1].Record!.Values);
    }

    [Fact]
    public async Task Answers_not_found_for_a_stranger_without_touching_the_others()
    {
        var answers = await AskAsync(Known.First, People.Nobody);

        answers[0].Record.ShouldNotBeNull();
        answers[1].ShouldBe(AgencyAnswer.NotFound);
    }

    [Fact]
    public async Task Answers_not_found_for_strangers_only() =>
        (await AskAsync(People.Strangers(2))).ShouldAllBe(answer => answer == AgencyAnswer.NotFound);

    [Fact]
    public async Task Answers_a_subject_asked_twice_in_both_places()
    {
        var answers = await AskAsync(Known.First, Known.Second, Known.First);

        answers.Count.ShouldBe(3);
        answers[2].Record.ShouldBeSameAs(answers[0].Record);
    }

    [Fact]
    public async Task Asks_nothing_when_asked_about_nobody()
    {
        using var counter = new CallCounter(_underTest!.Name);

        (await AskAsync()).ShouldBeEmpty();

        counter.Outcomes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Makes_one_call_a_batch()
    {
        using var counter = new CallCounter(_underTest!.Name);

        var answers = await AskAsync([Known.First, .. People.Strangers(3), Known.Second, Known.First]);

        // Five people.
        counter.Outcomes.ShouldBe(Enumerable.Repeat("ok", BatchSize == 1 ? 5 : 3));
        answers.Select(answer => answer.Record is not null).ShouldBe([true, false, false, false, true, true]);
    }

    [Fact]
    public async Task Throws_when_the_caller_has_given_up()
    {
        var ask = async () => await _underTest!.Agency.AskAsync([Known.First], new CancellationToken(canceled: true));

        await ask.ShouldThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Says_as_of_when_a_record_is_true() =>
        (await AskAsync(Known.First))[0].AsOf.ShouldNotBeNull().Year.ShouldBe(2026);

    [Fact]
    public async Task Yields_values_of_the_types_that_its_shape_promises()
    {
        foreach (var record in (await AskAsync(Known.First, Known.Second)).Select(answer => answer.Record!))
        {
            record.Shape.ShouldBe(_underTest!.Agency.Shape);
            foreach (var (field, value) in record.Shape.Fields.Zip(record.Values))
            {
                (value?.GetType() ?? field.Type).ShouldBe(field.Type);
                (value is not null || !field.Required).ShouldBeTrue();
                (field.Codes is null || value is null || field.Codes.Contains((string)value)).ShouldBeTrue();
            }
        }
    }

    /// <summary>Starts the agency and loads its manifest with the change.</summary>
    private protected abstract Task<AgencyUnderTest> StartAsync(Action<JsonObject> change);

    private protected virtual Task StopAsync() => Task.CompletedTask;

    private async Task<IReadOnlyList<AgencyAnswer>> AskAsync(params NationalId[] subjects) =>
        (await _underTest!.Agency.AskAsync(subjects, CancellationToken.None)).Answers;
}
