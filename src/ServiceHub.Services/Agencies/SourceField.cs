using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Agencies;

/// <summary>Resolves a field that the contract marks with <c>@source</c>, and reports how its agency answered.</summary>
/// <param name="agency">The agency that the directive names.</param>
/// <param name="reader">Asks it.</param>
/// <param name="time">Tells how old a record is.</param>
internal sealed class SourceField(Agency agency, SourceReader reader, TimeProvider time)
{
    public async ValueTask<IReadOnlyList<Resolved<AgencyRecord?>>> ResolveAsync(BatchContext<CitizenView> batch)
    {
        var answers = await reader.AskAsync([.. batch.Parents.Select(citizen => citizen.NationalId)], batch.State<Operation>(), batch.Cancellation);
        foreach (var (citizen, answer) in batch.Parents.Zip(answers))
        {
            citizen.Reports[agency.Name] = Report(answer);
        }
        return [.. answers.Select(answer => Value(answer.Answer))];
    }

    private Resolved<AgencyRecord?> Value(AgencyAnswer answer) => answer.Failure is { } failure
        ? AgencyErrors.Unavailable($"{agency.Title.En} could not be asked, or its answer could not be used. Ask again later.", agency, failure)
        : answer.Record;

    private SourceReport Report(SourceAnswer answer)
    {
        var asOf = answer.Answer.Record is null ? null : answer.Answer.AsOf ?? answer.AskedAt;
        return new(agency.Name, agency.Title, Status(answer.Answer, asOf), asOf, (int)answer.Took.TotalMilliseconds);
    }

    private SourceStatus Status(AgencyAnswer answer, DateTimeOffset? asOf) => answer switch
    {
        { Failure: not null } => SourceStatus.Unavailable,
        { Record: null } => SourceStatus.NotFound,
        _ when time.GetUtcNow() - asOf > agency.FreshFor => SourceStatus.Stale,
        _ => SourceStatus.Ok,
    };
}
