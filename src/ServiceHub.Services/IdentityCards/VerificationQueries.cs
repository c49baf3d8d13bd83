using System.Globalization;
using ServiceHub.Data.IdentityCards;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.IdentityCards;

/// <summary>Resolves how far batches are, and their results as a connection.</summary>
internal sealed class VerificationQueries(VerificationBatches batches)
{
    private const int MostResults = 1_000;

    private static readonly FieldError WrongFirst = new(ErrorCodes.BadUserInput, $"The argument first is from 1 to {MostResults}.");
    private static readonly FieldError WrongAfter = new(ErrorCodes.BadUserInput, "The argument after is the endCursor of a page of this list.");

    public void Bind(ResolverMap map, CitizenRoots roots)
    {
        // Whom the results are about was written down when they were asked for.
        roots.Add("Query.identityCardVerifications", (_, _) => []);
        map.Query()
            .Argument<string>("identityCardVerifications", "id")
            .Batch<VerificationProgress?>("identityCardVerifications", async batch => [await FindAsync(batch)]);
        map.Object<VerificationProgress>("VerificationBatch")
            .Field("id", progress => progress.Batch.Id)
            .Field("state", progress => progress.Batch.State)
            .Field("total", progress => progress.Batch.Total)
            .Field("outcomes", progress => progress.Counts)
            .Field("createdAt", progress => progress.Batch.Created)
            .Field("startedAt", progress => progress.Batch.Started)
            .Field("finishedAt", progress => progress.Batch.Finished)
            .Field("retryAt", progress => progress.Batch.RetryAt)
            .Argument<int>("results", "first").Argument<string?>("results", "after")
            .Batch<Page<VerificationResult>?>("results", ResultsAsync);
        map.Object<OutcomeCount>("VerificationOutcomeCount");
        map.Object<VerificationResult>("VerificationResult");
        map.Object<Page<VerificationResult>>("VerificationResultConnection");
        map.Object<Edge<VerificationResult>>("VerificationResultEdge");
    }

    private async Task<Resolved<VerificationProgress?>> FindAsync(BatchContext<Root> batch) =>
        Verifier.Of(batch.State<Operation>()) is not { } owner ? Verifier.OfOneCitizen
        : await batches.FindAsync(owner, batch.Argument<string>("id"), batch.Cancellation) is { } progress ? progress
        : Verifier.UnknownBatch;

    private async ValueTask<IReadOnlyList<Resolved<Page<VerificationResult>?>>> ResultsAsync(BatchContext<VerificationProgress> batch)
    {
        List<Resolved<Page<VerificationResult>?>> pages = [];
        foreach (var progress in batch.Parents)
        {
            pages.Add(await PageAsync(progress.Batch.Id, batch.Argument<int>("first"), batch.Argument<string?>("after"), batch.Cancellation));
        }
        return pages;
    }

    private async Task<Resolved<Page<VerificationResult>?>> PageAsync(string id, int first, string? after, CancellationToken cancellation)
    {
        if (first is < 1 or > MostResults)
        {
            return WrongFirst;
        }
        int? number = null;
        if (after is not null)
        {
            if (!int.TryParse(Cursor.Decode(after), NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            {
                return WrongAfter;
            }
            number = last;
        }
        var results = await batches.ResultsAsync(id, first + 1, number, cancellation);
        return Page<VerificationResult>.Of(results, first, result => Cursor.Encode(result.Number.ToString(CultureInfo.InvariantCulture)));
    }
}
