using System.Security.Cryptography;
using ServiceHub.Data.Agreements;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Agreements;

/// <summary>
/// An agreement's whole life. Every change is checked, numbered and kept as an event; who wrote an agreement does not approve it, and
/// what was approved is frozen. Expected failures are values of <see cref="AgreementErrors"/>, and exceptions of the store come through.
/// </summary>
/// <param name="store">Keeps the agreements.</param>
/// <param name="clients">Tells what their clients may do.</param>
/// <param name="oauth">Tells of other authorization servers, whose clients may have agreements too.</param>
/// <param name="data">What the contract tells about citizens.</param>
/// <param name="time">The clock.</param>
public sealed class AgreementRegistry(AgreementStore store, IClientRegister clients, OAuthOptions oauth, CitizenData data, TimeProvider time)
{
    private const int IdDigits = 16;

    private readonly AgreementRules _rules = new(data);

    /// <summary>On which data sets there can be agreements for scopes.</summary>
    /// <param name="scopes">Any scopes.</param>
    /// <returns>Each data set of which they open something, by name, with those that do.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> DataSetsOf(IEnumerable<string> scopes) => data.Sets
        .Select(set => KeyValuePair.Create<string, IReadOnlyList<string>>(set.Name, [.. scopes.Where(set.Scopes.Contains)]))
        .Where(set => set.Value.Count > 0).OrderBy(set => set.Key, StringComparer.Ordinal).ToDictionary();

    /// <summary>Writes a new agreement.</summary>
    /// <param name="proposal">Its terms; id, state, version and history are not read.</param>
    /// <param name="by">The client id of who writes it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The draft, or every error.</returns>
    public async ValueTask<AgreementResult> DraftAsync(Agreement proposal, string by, CancellationToken cancellation)
    {
        var draft = New(proposal, by);
        return await ErrorsAsync(draft, cancellation) is [_, ..] errors
            ? AgreementResult.Failure(errors)
            : await WriteAsync(null, draft, AgreementAction.Drafted, by, cancellation);
    }

    /// <summary>Replaces the terms of an agreement that nobody approved yet. It is a draft then.</summary>
    /// <param name="target">Which agreement.</param>
    /// <param name="terms">The new terms; id, state, version and history are not read.</param>
    /// <param name="by">The client id of who changes it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The draft, or every error.</returns>
    public ValueTask<AgreementResult> UpdateAsync(AgreementTarget target, Agreement terms, string by, CancellationToken cancellation) =>
        ChangeAsync(target, AgreementAction.Updated, terms, by, cancellation);

    /// <summary>Moves an agreement on in its life.</summary>
    /// <param name="target">Which agreement.</param>
    /// <param name="action">One of submitted, approved, suspended, resumed, ended.</param>
    /// <param name="by">The client id of who moves it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The agreement, or why it stays where it is.</returns>
    public ValueTask<AgreementResult> MoveAsync(AgreementTarget target, AgreementAction action, string by, CancellationToken cancellation) =>
        ChangeAsync(target, action, null, by, cancellation);

    /// <summary>
    /// Writes, submits and approves agreements in one step, for who sets a hub up; every rule holds. All are written, or none.
    /// </summary>
    /// <param name="proposals">Their terms.</param>
    /// <param name="author">Who writes and submits them.</param>
    /// <param name="approver">Who approves them: somebody else.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>Every error; empty when all are approved.</returns>
    public async ValueTask<IReadOnlyList<AgreementError>> EnterApprovedAsync(
        IReadOnlyList<Agreement> proposals, string author, string approver, CancellationToken cancellation)
    {
        List<AgreementChange> changes = [];
        foreach (var proposal in proposals)
        {
            var draft = New(proposal, author);
            var submitted = Moved(draft, AgreementAction.Submitted, author);
            if (IsOwnWork(submitted, approver))
            {
                return [AgreementErrors.OwnWork];
            }
            if (await ErrorsAsync(draft, cancellation) is [_, ..] errors)
            {
                return errors;
            }
            var approved = Moved(submitted, AgreementAction.Approved, approver);
            changes.Add(new(null, approved,
            [
                Event(null, draft, AgreementAction.Drafted, author),
                Event(draft, submitted, AgreementAction.Submitted, author),
                Event(submitted, approved, AgreementAction.Approved, approver),
            ]));
        }
        if (changes.Count > 0)
        {
            await store.TryWriteAsync(changes, cancellation);
        }
        return [];
    }

    private async ValueTask<AgreementResult> ChangeAsync(
        AgreementTarget target, AgreementAction action, Agreement? terms, string by, CancellationToken cancellation)
    {
        if (await store.ReadAsync(target.Id, cancellation) is not { } before)
        {
            return AgreementResult.Failure(AgreementErrors.UnknownAgreement);
        }
        if (target.Version is { } version && version != before.Version)
        {
            return AgreementResult.Failure(AgreementErrors.VersionConflict(before.Version));
        }
        if (AgreementLife.Next(before.State, action) is null)
        {
            return AgreementResult.Failure(AgreementErrors.WrongState(before.State, action));
        }
        var after = Moved(terms is null ? before : WithLife(terms, before), action, by);
        List<AgreementError> errors = action == AgreementAction.Approved && IsOwnWork(before, by) ? [AgreementErrors.OwnWork] : [];
        // Client and contract may have changed since the draft; what stops data is never stopped by them.
        if (action is AgreementAction.Updated or AgreementAction.Submitted or AgreementAction.Approved)
        {
            errors.AddRange(await ErrorsAsync(after, cancellation));
        }
        return errors.Count > 0 ? AgreementResult.Failure(errors) : await WriteAsync(before, after, action, by, cancellation);
    }

    private async ValueTask<AgreementResult> WriteAsync(
        Agreement? before, Agreement after, AgreementAction action, string by, CancellationToken cancellation)
    {
        if (await store.TryWriteAsync([new(before, after, [Event(before, after, action, by)])], cancellation))
        {
            return AgreementResult.Success(after);
        }
        var winner = await store.ReadAsync(after.Id, cancellation);
        return AgreementResult.Failure(winner is null ? AgreementErrors.UnknownAgreement : AgreementErrors.VersionConflict(winner.Version));
    }

    private async ValueTask<IReadOnlyList<AgreementError>> ErrorsAsync(Agreement agreement, CancellationToken cancellation) =>
        _rules.Errors(agreement, await clients.ReadAsync(agreement.ClientId, cancellation) ?? ForeignClient.Of(oauth, agreement.ClientId, agreement.Purpose));

    private Agreement New(Agreement proposal, string by) => proposal with
    {
        Id = $"agr-{RandomNumberGenerator.GetHexString(IdDigits, lowercase: true)}",
        State = AgreementState.Draft,
        Version = 1,
        CreatedAt = time.GetUtcNow(),
        CreatedBy = by,
        ChangedBy = [by],
        ApprovedBy = null,
        ApprovedAt = null,
    };

    private Agreement Moved(Agreement agreement, AgreementAction action, string by)
    {
        var moved = agreement with { State = AgreementLife.Next(agreement.State, action)!.Value, Version = agreement.Version + 1 };
        return action switch
        {
            AgreementAction.Approved => moved with { ApprovedBy = by, ApprovedAt = time.GetUtcNow() },
            AgreementAction.Updated or AgreementAction.Submitted when !moved.ChangedBy.Contains(by) => moved with { ChangedBy = [.. moved.ChangedBy, by] },
            _ => moved,
        };
    }

    /// <summary>The terms of one agreement with the life of another.</summary>
    private static Agreement WithLife(Agreement terms, Agreement life) => terms with
    {
        Id = life.Id,
        State = life.State,
        Version = life.Version,
        CreatedAt = life.CreatedAt,
        CreatedBy = life.CreatedBy,
        ChangedBy = life.ChangedBy,
        ApprovedBy = life.ApprovedBy,
        ApprovedAt = life.ApprovedAt,
    };

    private AgreementEvent Event(Agreement? before, Agreement after, AgreementAction action, string by) => new(
        after.Id, time.GetUtcNow(), by, action, before is null ? null : AgreementJson.Write(before), AgreementJson.Write(after));

    private static bool IsOwnWork(Agreement agreement, string by) => by == agreement.ClientId || agreement.ChangedBy.Contains(by);
}
