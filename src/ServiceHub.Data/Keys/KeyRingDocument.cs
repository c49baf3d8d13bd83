using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceHub.Data.Keys;

/// <summary>The ring as JSON: how it is kept in a file, handed over in the environment or printed by a command.</summary>
/// <param name="Keys">All keys, in any order.</param>
internal sealed record KeyRingDocument(IReadOnlyList<RingKey> Keys)
{
    private const int KeyBytes = 32;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static KeyRingDocument Create(TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new([.. Enum.GetValues<KeyUse>().Select(use => NewKey(use, now))]);
    }

    public static KeyRingDocument Parse(ReadOnlySpan<byte> utf8, string origin, TimeProvider time)
    {
        try
        {
            var document = JsonSerializer.Deserialize<KeyRingDocument>(utf8, Json);
            return document is null || document.Keys.Contains(null!)
                ? throw new KeyRingException($"The key ring in {origin} holds no \"keys\", or one that is null.")
                : document.Validated(origin, time.GetUtcNow());
        }
        catch (JsonException error)
        {
            // The parser's own text may quote the document, which is all secrets.
            throw new KeyRingException($"The key ring in {origin} is not the JSON of a key ring (line {error.LineNumber + 1}).");
        }
    }

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>The same ring with a new key.</summary>
    public KeyRingDocument With(KeyUse use, DateTimeOffset activeFrom) => new([.. Keys, NewKey(use, activeFrom)]);

    private static RingKey NewKey(KeyUse use, DateTimeOffset activeFrom) =>
        new($"{char.ToLowerInvariant(use.ToString()[0])}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}", use, activeFrom, RandomNumberGenerator.GetBytes(KeyBytes));

    /// <exception cref="KeyRingException">The ring cannot be used; every reason is told.</exception>
    public KeyRingDocument Validated(string origin, DateTimeOffset now)
    {
        List<string> problems = [];
        foreach (var use in Enum.GetValues<KeyUse>().Where(use => !Keys.Any(key => key.Use == use && key.ActiveFrom <= now)))
        {
            problems.Add($"it lacks an active key for {use}");
        }
        if (Keys.Count(key => key.Use == KeyUse.Index) > 2)
        {
            problems.Add("it holds more than two index keys: retire the oldest once all is re-hashed, then rotate");
        }
        if (Keys.Any(key => key.Key is not { Length: KeyBytes }))
        {
            problems.Add("a key is not 256 bits long");
        }
        if (Keys.Any(key => key.Id is not { Length: > 0 and <= 32 }) || Keys.DistinctBy(key => key.Id).Count() != Keys.Count)
        {
            problems.Add("the keys' ids are not distinct texts of 1 to 32 characters");
        }
        return problems.Count == 0 ? this : throw new KeyRingException($"The key ring in {origin} cannot be used: {string.Join("; ", problems)}.");
    }
}
