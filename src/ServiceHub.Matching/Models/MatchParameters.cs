using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceHub.Matching.Fields;
using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Models;

/// <summary>All that a model learned, as it is kept.</summary>
/// <param name="Source">The fields of the records that it scores.</param>
/// <param name="SameShare">The share of the pairs that are of one person, among all pairs that it learned from.</param>
/// <param name="HomeShare">The share of the pairs that are of two people of one household; 0 where that cannot be told.</param>
/// <param name="Fields">What each field says: those of <paramref name="Source"/>, full names in two, and last the order of names.</param>
public sealed record MatchParameters(IReadOnlyList<Field> Source, double SameShare, double HomeShare, IReadOnlyList<FieldModel> Fields)
{
    private const int VersionBytes = 8;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<FieldKind>(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>As UTF-8 JSON; the same parameters yield the same bytes.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Format);

    /// <exception cref="JsonException">The text is none that <see cref="ToJson"/> made.</exception>
    public static MatchParameters FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<MatchParameters>(json, Format) ?? throw new JsonException("There is no model in the text.");

    internal string ComputeVersion() => Convert.ToHexStringLower(SHA256.HashData(ToJson()).AsSpan(0, VersionBytes));
}
