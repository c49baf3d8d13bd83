using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.AnswerCache;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.FileRecords;
using ServiceHub.Data.IdentityCards;
using ServiceHub.Data.Mutations;
using ServiceHub.Data.OAuth;
using ServiceHub.Data.OAuth.Tokens;

namespace ServiceHub.Data.Keys.Turnover;

/// <summary>
/// Every table that the ring protects. What is not here goes by itself: hashes of kept answers, of batches' inputs and of cards whose
/// verification failed live for days at most, and what they were made of is not kept; client secrets are known to their clients only,
/// and take a new pepper when they next come (<see cref="OAuth.Clients.ClientStore"/>).
/// </summary>
/// <param name="ring">The keys.</param>
internal sealed class SealedTables(KeyRing ring)
{
    public IReadOnlyList<ISealedTable> All =>
    [
        new SigningKeyTable(ring), new LogKeyTable(ring), new IdentifierTable(ring), new FileRecordTable(ring), new ArtifactTable(ring), new ClaimTable(ring), new AnswerTable(ring),
        new MutationTable(ring),
    ];

    private static async Task<SealedPage> PageAsync<TRow>(
        IQueryable<TRow> rows, SealedPage after, int most, Func<TRow, FormattableString> reseal, CancellationToken cancellation)
        where TRow : class =>
        after with { Rows = [.. (await rows.AsNoTracking().Skip(after.Stuck).Take(most).ToListAsync(cancellation)).Select(row => new SealedRow(() => reseal(row)))] };

    /// <summary>The same value for the same place by the current key.</summary>
    private static EncryptedValue Renewed(KeyRing ring, EncryptedValue value, string context) => ring.Encrypt(ring.Decrypt(value, context), context);

    private sealed class SigningKeyTable(KeyRing ring) : ISealedTable
    {
        public string Name => "signing keys";

        public Task<SealedPage> ReadAsync(HubDbContext context, CurrentKeys keys, SealedPage after, int most, CancellationToken cancellation) =>
            PageAsync(context.SigningKeys.Where(row => row.Pkcs8.KeyId != keys.Encryption).OrderBy(row => row.KeyId), after, most, row =>
            {
                var value = Renewed(ring, row.Pkcs8, SigningKeyStore.Context(row.KeyId));
                return $"""UPDATE "SigningKeys" SET "Pkcs8_KeyId" = {value.KeyId}, "Pkcs8_Bytes" = {value.Bytes} WHERE "KeyId" = {row.KeyId} AND "Pkcs8_Bytes" = {row.Pkcs8.Bytes}""";
            }, cancellation);
    }

    private sealed class LogKeyTable(KeyRing ring) : ISealedTable
    {
        public string Name => "keys of the disclosure log";

        public Task<SealedPage> ReadAsync(HubDbContext context, CurrentKeys keys, SealedPage after, int most, CancellationToken cancellation) =>
            PageAsync(context.LogKeys.Where(row => row.Pkcs8.KeyId != keys.Encryption).OrderBy(row => row.Id), after, most, row =>
            {
                var value = Renewed(ring, row.Pkcs8, LogKeys.Context(row.Id));
                return $"""UPDATE "LogKeys" SET "Pkcs8_KeyId" = {value.KeyId}, "Pkcs8_Bytes" = {value.Bytes} WHERE "Id" = {row.Id} AND "Pkcs8_Bytes" = {row.Pkcs8.Bytes}""";
            }, cancellation);
    }

    private sealed class ArtifactTable(KeyRing ring) : ISealedTable
    {
        public string Name => "codes and opaque tokens";

        public Task<SealedPage> ReadAsync(HubDbContext context, CurrentKeys keys, SealedPage after, int most, CancellationToken cancellation) =>
            PageAsync(context.Artifacts.Where(row => row.Content.KeyId != keys.Encryption).OrderBy(row => row.Hash), after, most, row =>
            {
                var value = Renewed(ring, row.Content, ArtifactStore.Context(row.Hash));
                return $"""UPDATE "Artifacts" SET "Content_KeyId" = {value.KeyId}, "Content_Bytes" = {value.Bytes} WHERE "Hash" = {row.Hash} AND "Content_Bytes" = {row.Content.Bytes}""";
            }, cancellation);
    }

    private sealed class ClaimTable(KeyRing ring) : ISealedTable
    {
        public string Name => "cards to be verified";

        public Task<SealedPage> ReadAsync(HubDbContext context, CurrentKeys keys, SealedPage after, int most, CancellationToken cancellation) =>
            PageAsync(
                context.VerificationItems.Where(row => row.ClaimKeyId != null && row.ClaimKeyId != keys.Encryption).OrderBy(row => row.BatchId).ThenBy(row => row.Number),
                after, most, row =>
                {
                    var value = Renewed(ring, new(row.ClaimKeyId!, row.Claim!), VerificationVault.Context(row.BatchId, row.Number));
                    return $"""UPDATE "VerificationItems" SET "ClaimKeyId" = {value.KeyId}, "Claim" = {value.Bytes} WHERE "BatchId" = {row.BatchId} AND "Number" = {row.Number} AND "Claim" = {row.Claim}""";
                }, cancellation);
    }

    private sealed class AnswerTable(KeyRing ring) : ISealedTable
    {
        public string Name => "kept answers";

        public Task<SealedPage> ReadAsync(HubDbContext context, CurrentKeys keys, SealedPage after, int most, CancellationToken cancellation) =>
            PageAsync(context.CachedAnswers.Where(row => row.Payload.KeyId != keys.Encryption).OrderBy(row => row.Hash), after, most, row =>
            {
                var value = Renewed(ring, row.Payload, AnswerSeal.Context(row.Hash, row.AskedAt));
                return $"""UPDATE "CachedAnswers" SET "Payload_KeyId" = {value.KeyId}, "Payload_Bytes" = {value.Bytes} WHERE "Hash" = {row.Hash} AND "Payload_Bytes" = {row.Payload.Bytes}""";
            }, cancellation);
    }

    private sealed class MutationTable(KeyRing ring) : ISealedTable
    {
        public string Name => "answers of mutations";

        public Task<SealedPage> ReadAsync(HubDbContext context, CurrentKeys keys, SealedPage after, int most, CancellationToken cancellation) =>
            PageAsync(context.Mutations.Where(row => row.AnswerKeyId != null && row.AnswerKeyId != keys.Encryption).OrderBy(row => row.Id), after, most, row =>
            {
                var value = Renewed(ring, new(row.AnswerKeyId!, row.Answer!), MutationLedger.Context(row.Id));
                return $"""UPDATE "Mutations" SET "AnswerKeyId" = {value.KeyId}, "Answer" = {value.Bytes} WHERE "Id" = {row.Id} AND "Answer" = {row.Answer}""";
            }, cancellation);
    }

    private sealed class IdentifierTable(KeyRing ring) : ISealedTable
    {
        private readonly IdentifierVault _vault = new(ring);

        public string Name => "identifiers of citizens";

        public async Task<SealedPage> ReadAsync(HubDbContext context, CurrentKeys keys, SealedPage after, int most, CancellationToken cancellation)
        {
            var rows = await context.Identifiers.AsNoTracking()
                .Where(row => row.Id > after.Last && (row.Value.KeyId != keys.Encryption || row.IndexKeyId != keys.Index))
                .OrderBy(row => row.Id).Take(most).ToListAsync(cancellation);
            return new([.. rows.Select(row => new SealedRow(() => Reseal(row)))], rows.LastOrDefault()?.Id ?? 0);
        }

        /// <summary>Nothing is written where somebody else stands under the new hash: two of one person are not made one here, nor is a hub stopped by them.</summary>
        private FormattableString Reseal(CitizenIdentifier row)
        {
            var made = _vault.Seal(row.System, _vault.Open(row), row.Source);
            return $"""
                UPDATE "CitizenIdentifiers" SET "IndexKeyId" = {made.IndexKeyId}, "IndexHash" = {made.IndexHash}, "Value_KeyId" = {made.Value.KeyId}, "Value_Bytes" = {made.Value.Bytes}
                WHERE "Id" = {row.Id} AND "Value_Bytes" = {row.Value.Bytes}
                AND NOT EXISTS (SELECT 1 FROM "CitizenIdentifiers" AS "Other" WHERE "Other"."IndexHash" = {made.IndexHash} AND "Other"."Id" <> {row.Id})
                """;
        }
    }

    private sealed class FileRecordTable(KeyRing ring) : ISealedTable
    {
        private readonly FileRecordSeal _seal = new(ring);

        public string Name => "records of dropped files";

        public async Task<SealedPage> ReadAsync(HubDbContext context, CurrentKeys keys, SealedPage after, int most, CancellationToken cancellation)
        {
            var rows = await context.FileRecords.AsNoTracking()
                .Where(row => row.Id > after.Last && (row.Payload.KeyId != keys.Encryption || row.IndexKeyId != keys.Index))
                .OrderBy(row => row.Id).Take(most).ToListAsync(cancellation);
            return new([.. rows.Select(row => new SealedRow(() => Reseal(row)))], rows.LastOrDefault()?.Id ?? 0);
        }

        private FormattableString Reseal(FileRecordRow row)
        {
            var (index, payload) = _seal.Reseal(new(row.IndexKeyId, row.IndexHash), row.Payload);
            return $"""
                UPDATE "FileRecords" SET "IndexKeyId" = {index.KeyId}, "IndexHash" = {index.Hash}, "Payload_KeyId" = {payload.KeyId}, "Payload_Bytes" = {payload.Bytes}
                WHERE "Id" = {row.Id} AND "Payload_Bytes" = {row.Payload.Bytes}
                """;
        }
    }
}
