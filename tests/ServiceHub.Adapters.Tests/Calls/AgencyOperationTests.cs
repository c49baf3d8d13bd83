using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Xml;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Calls;

public sealed class AgencyOperationTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private AgencyCatalogue? _catalogue;

    public void Dispose()
    {
        _catalogue?.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<Exception, AgencyFailureCode, AgencyFailureOrigin> Escapes => new()
    {
        { new AgencyException(AgencyFailure.TooBusy("Later.")), AgencyFailureCode.TooBusy, AgencyFailureOrigin.Agency },
        { new HttpRequestException("secret"), AgencyFailureCode.Unavailable, AgencyFailureOrigin.Agency },
        { new IOException("secret"), AgencyFailureCode.Unavailable, AgencyFailureOrigin.Agency },
        { new SocketException((int)SocketError.ConnectionReset), AgencyFailureCode.Unavailable, AgencyFailureOrigin.Agency },
        { new JsonException("secret"), AgencyFailureCode.Malformed, AgencyFailureOrigin.Agency },
        { new XmlException("secret"), AgencyFailureCode.Malformed, AgencyFailureOrigin.Agency },
        { new FormatException("secret"), AgencyFailureCode.Malformed, AgencyFailureOrigin.Agency },
        { new DecoderFallbackException("secret"), AgencyFailureCode.Malformed, AgencyFailureOrigin.Agency },
        { new OperationCanceledException(), AgencyFailureCode.TimedOut, AgencyFailureOrigin.Agency },
        { new InvalidOperationException("secret"), AgencyFailureCode.Unavailable, AgencyFailureOrigin.Hub },
    };

    [Theory]
    [MemberData(nameof(Escapes))]
    public async Task Whatever_escapes_an_adapter_becomes_a_failure_of_the_catalogue(
        Exception escaped, AgencyFailureCode code, AgencyFailureOrigin origin)
    {
        var agency = Load((_, _) => throw escaped);

        var failure = (await agency.AskAsync([People.Somchai], CancellationToken.None)).Failure();

        (failure.Code, failure.Origin).ShouldBe((code, origin));
        failure.Detail.ShouldStartWith($"{agency.Key}: ");
        failure.Detail.ShouldNotContain("secret");
        failure.Exception.ShouldBe(origin == AgencyFailureOrigin.Hub ? escaped : null);
    }

    [Fact]
    public async Task An_adapter_that_ignores_its_deadline_is_left_behind()
    {
        var never = new TaskCompletionSource<IReadOnlyList<AgencyAnswer>>();
        var agency = Load((_, _) => never.Task, timeoutMs: 50);

        var reply = await agency.AskAsync([People.Somchai], CancellationToken.None);

        reply.Failure().Code.ShouldBe(AgencyFailureCode.TimedOut);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task An_adapter_that_answers_for_too_few_or_too_many_fails(int answers)
    {
        var agency = Load((_, _) => Answers(Enumerable.Repeat(AgencyAnswer.NotFound, answers)));

        var failure = (await agency.AskAsync([People.Somchai, People.Malee], CancellationToken.None)).Failure();

        (failure.Code, failure.Origin).ShouldBe((AgencyFailureCode.Unavailable, AgencyFailureOrigin.Hub));
    }

    [Fact]
    public async Task A_failed_part_leaves_the_other_parts_answers()
    {
        var agency = Load((part, _) => part.Contains(People.Malee)
            ? throw new IOException()
            : Answers(part.Select(_ => AgencyAnswer.NotFound)), batchSize: 1);
        using var counter = new CallCounter(agency.Agency.Name);

        var answers = (await agency.AskAsync([People.Somchai, People.Malee, People.Arun], CancellationToken.None)).Answers;

        answers.Select(answer => answer.Failure is null).ShouldBe([true, false, true]);
        counter.Outcomes.Order().ShouldBe(["ok", "ok", "unavailable"]);
    }

    [Fact]
    public async Task Parts_are_asked_side_by_side()
    {
        var arrived = 0;
        var all = new TaskCompletionSource();
        var agency = Load(async (part, _) =>
        {
            if (Interlocked.Increment(ref arrived) == 3)
            {
                all.SetResult();
            }
            await all.Task;
            return [.. part.Select(_ => AgencyAnswer.NotFound)];
        }, batchSize: 1);

        var reply = await agency.AskAsync([People.Somchai, People.Malee, People.Arun], CancellationToken.None);

        reply.Answers.ShouldAllBe(answer => answer == AgencyAnswer.NotFound);
    }

    [Fact]
    public async Task Says_when_it_asked_and_how_long_it_took()
    {
        var before = TimeProvider.System.GetUtcNow();
        var agency = Load((part, _) => Answers(part.Select(_ => AgencyAnswer.NotFound)));

        var reply = await agency.AskAsync([People.Somchai], CancellationToken.None);

        reply.AskedAt.ShouldBeInRange(before, TimeProvider.System.GetUtcNow());
        reply.Took.ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
    }

    [Fact]
    public void Tells_what_its_manifest_says()
    {
        var agency = Load((part, _) => Answers(part.Select(_ => AgencyAnswer.NotFound)));

        agency.Agency.Title.ShouldBe(new LocalizedText("ทดสอบ", "Test"));
        agency.Protocol.ShouldBe("scripted");
        agency.FreshFor.ShouldBe(TimeSpan.FromHours(36));
        agency.Intake.ShouldBeNull();
        agency.Shape.Fields.ShouldBe([new RecordField("note", typeof(string))]);
        _catalogue!.Find(agency.Agency.Name, "note").ShouldBeSameAs(agency);
        _catalogue.Find("another").ShouldBeNull();
    }

    [Fact]
    public void Closes_its_adapter_with_the_catalogue()
    {
        var factory = new ScriptedFactory((_, _) => throw new InvalidOperationException());
        Load(factory, 100, 60_000);

        _catalogue!.Dispose();

        factory.IsDisposed.ShouldBeTrue();
    }

    private static Task<IReadOnlyList<AgencyAnswer>> Answers(IEnumerable<AgencyAnswer> answers) =>
        Task.FromResult<IReadOnlyList<AgencyAnswer>>([.. answers]);

    private AgencyOperation Load(
        Func<IReadOnlyList<NationalId>, CancellationToken, Task<IReadOnlyList<AgencyAnswer>>> ask,
        int batchSize = 100,
        int timeoutMs = 60_000) => Load(new ScriptedFactory(ask), batchSize, timeoutMs);

    private AgencyOperation Load(ScriptedFactory factory, int batchSize, int timeoutMs)
    {
        var name = $"scripted-{Guid.NewGuid():N}";
        _folder.Write(Path.Combine(name, "agency.json"), Encoding.UTF8.GetBytes($$"""
            {
              "agency": "{{name}}", "name": { "th": "ทดสอบ", "en": "Test" }, "protocol": "scripted", "address": "here",
              "batchSize": {{batchSize}}, "timeout": "{{timeoutMs}}ms", "freshFor": "36h",
              "operations": { "note": { "scripted": {}, "fields": { "note": { "from": "note" } } } }
            }
            """));
        _catalogue = AgencyCatalogue.Load(_folder.Path, _ => null, [factory], TimeProvider.System);
        return _catalogue.Agencies[0].Operations[0];
    }
}
