using System.Globalization;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Gateway.Disclosure;

/// <summary>
/// The log's heads and proofs, for anybody: leaves are salted commitments and tell nothing of anybody. Named after RFC 6962, section 4; hashes
/// and signatures in lower-case hexadecimal.
/// </summary>
internal static class DisclosureEndpoints
{
    private const string Base = "/log/v1";

    public static void MapDisclosureLog(this WebApplication app)
    {
        var log = app.MapGroup(Base).AllowAnonymous();
        log.MapGet("/get-sth", HeadAsync);
        log.MapGet("/get-sth-consistency", ConsistencyAsync);
        log.MapGet("/get-proof-by-hash", InclusionAsync);
        log.MapGet("/get-keys", KeysAsync);
    }

    private static async Task<IResult> HeadAsync(LogProofs proofs, LogKeys keys, CancellationToken cancellation) =>
        await proofs.HeadAsync(cancellation) is { } head ? Results.Json(HeadJson.Of(keys.Current.LogId, head)) : NoHead();

    private static async Task<IResult> ConsistencyAsync(string? first, string? second, LogProofs proofs, CancellationToken cancellation)
    {
        if (await proofs.SizeAsync(Number(second) ?? 0, cancellation) is not (> 0 and var newest))
        {
            return NoHead();
        }
        return Number(first) is { } from && Number(second) is { } to && from > 0 && from <= to && to <= newest
            ? Results.Json(new { consistency = Hex(await proofs.ConsistencyAsync(from, to, cancellation)) })
            : Wrong($"first and second are sizes of signed heads: 0 < first <= second <= {newest}.");
    }

    private static async Task<IResult> InclusionAsync(string? hash, string? tree_size, LogProofs proofs, CancellationToken cancellation)
    {
        if (await proofs.SizeAsync(Number(tree_size) ?? 0, cancellation) is not (> 0 and var newest))
        {
            return NoHead();
        }
        if (Number(tree_size) is not { } size || size < 1 || size > newest || hash?.Length != 2 * MerkleHash.Length || !hash.All(char.IsAsciiHexDigit))
        {
            return Wrong($"hash is a leaf's hash in hexadecimal, as a receipt has it, and tree_size the size of a signed head: 1 to {newest}.");
        }
        return await proofs.InclusionAsync(Convert.FromHexString(hash), size, cancellation) is { } proof
            ? Results.Json(new { leaf_index = proof.Number, audit_path = Hex(proof.Path) })
            : Results.Problem("No row of this head has the hash. What was written within the last minute stands in the next head.", statusCode: StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> KeysAsync(LogKeys keys, CancellationToken cancellation) => Results.Json(new
    {
        log = keys.Current.LogId,
        keys = (await keys.PublicAsync(cancellation)).Select(key => new { kty = "EC", crv = "P-256", kid = key.Id, x = key.X, y = key.Y }),
    });

    private static IResult NoHead() => Results.Problem("No head has been signed yet. Ask again in a minute.", statusCode: StatusCodes.Status503ServiceUnavailable);

    private static IResult Wrong(string what) => Results.Problem(what, statusCode: StatusCodes.Status400BadRequest);

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<string> Hex(IEnumerable<byte[]> hashes) => hashes.Select(Convert.ToHexStringLower);
}
