using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Agencies;

/// <summary>Resolves a field that the contract marks with <c>@source</c>, and reports how its agency answered.</summary>
/// <param name="from">What the directive names.</param>
/// <param name="reader">Asks it.</param>
internal sealed class SourceField(AgencyOperation from, SourceReader reader)
{
    public ValueTask<IReadOnlyList<Resolved<AgencyRecord?>>> OneAsync(BatchContext<CitizenView> batch) =>
        ResolveAsync<AgencyRecord?>(batch, (answer, citizen) => Shielded(answer.Record, citizen));

    /// <summary>All records; null as long as the agency knows no such person.</summary>
    public ValueTask<IReadOnlyList<Resolved<IReadOnlyList<AgencyRecord>?>>> ManyAsync(BatchContext<CitizenView> batch) =>
        ResolveAsync<IReadOnlyList<AgencyRecord>?>(batch, (answer, citizen) =>
            answer.Records.Count > from.MaxRecords ? AgencyErrors.TooMany(from)
            : answer.Records.Count == 0 ? default
            : citizen.Shield.HidesWhereabouts ? new Resolved<IReadOnlyList<AgencyRecord>?>([.. answer.Records.Select(record => Shielded(record, citizen)!)])
            : new Resolved<IReadOnlyList<AgencyRecord>?>(answer.Records));

    private static AgencyRecord? Shielded(AgencyRecord? record, CitizenView citizen) =>
        citizen.Shield.HidesWhereabouts && record is not null ? record with { IsShielded = true } : record;

    private async ValueTask<IReadOnlyList<Resolved<TValue>>> ResolveAsync<TValue>(BatchContext<CitizenView> batch, Func<AgencyAnswer, CitizenView, Resolved<TValue>> value)
    {
        var answers = await ReportAsync(batch.Parents, batch.State<Operation>(), batch.Cancellation);
        return [.. answers.Zip(batch.Parents, (answer, citizen) => answer.Answer.Failure is { } failure ? Unavailable(failure) : value(answer.Answer, citizen))];
    }

    /// <summary>Asks about all citizens of a level, and reports how the agency answered.</summary>
    public async ValueTask<IReadOnlyList<SourceAnswer>> ReportAsync(IReadOnlyList<CitizenView> citizens, Operation operation, CancellationToken cancellation)
    {
        // Citizens of one level may come of several look-ups, each with its own wish.
        var asked = citizens.Select((citizen, row) => (citizen, row)).GroupBy(entry => entry.citizen.Freshness);
        var answers = new SourceAnswer[citizens.Count];
        await Task.WhenAll(asked.Select(async group =>
        {
            var said = await reader.AskAsync([.. group.Select(entry => entry.citizen.NationalId)], group.Key, operation, cancellation);
            foreach (var ((_, row), answer) in group.Zip(said))
            {
                answers[row] = answer;
            }
        }));
        foreach (var (citizen, answer) in citizens.Zip(answers))
        {
            citizen.Reports[from.Key] = Report(answer);
        }
        return answers;
    }

    private FieldError Unavailable(AgencyFailure failure) => AgencyErrors.Unavailable(
        $"{from.Agency.Title.En} could not be asked, or its answer could not be used. Ask again later.", from, failure);

    private SourceReport Report(SourceAnswer answer)
    {
        var said = answer.Answer;
        var askedAt = said.AskedAt ?? answer.AskedAt;
        return new(from.Agency.Name, from.Name, from.Agency.Title, Status(said), said.Record is null ? null : said.AsOf ?? askedAt, askedAt, said.IsCached, (int)answer.Took.TotalMilliseconds);
    }

    private static SourceStatus Status(AgencyAnswer answer) => answer switch
    {
        { Failure: not null } => SourceStatus.Unavailable,
        { Record: null } => SourceStatus.NotFound,
        { IsStale: true } => SourceStatus.Stale,
        _ => SourceStatus.Ok,
    };
}
