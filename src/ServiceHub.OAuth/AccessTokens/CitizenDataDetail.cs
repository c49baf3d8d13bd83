using System.Text.Json;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>
/// For what citizens' data is read: an authorization detail (RFC 9396 §2) of the hub's type <c>citizen-data</c>, as it stands in a
/// token: <c>{"type":"citizen-data","purpose":"…","onBehalfOf":"…","citizen":{"id":"…"}}</c>.
/// </summary>
/// <param name="Purpose">One of the client's purposes; null when the client holds none and asks for one citizen only.</param>
public sealed record CitizenDataDetail(string? Purpose)
{
    /// <summary>The type's name.</summary>
    public const string Type = "citizen-data";

    internal const string TypeMember = "type";
    internal const string PurposeMember = "purpose";
    internal const string CitizenMember = "citizen";
    internal const string OnBehalfOfMember = "onBehalfOf";
    internal const string IdMember = "id";

    /// <summary>The one citizen whom the token opens, by the organisation's pairwise id; null when it opens any.</summary>
    public string? CitizenId { get; init; }

    /// <summary>The organisation (ISO 6523) for which the client acts because it has granted so; null when it acts for its own.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>What a token of the hub holds; null when it is anything else.</summary>
    internal static CitizenDataDetail? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, TypeMember) != Type)
        {
            return null;
        }
        var hasCitizen = json.TryGetProperty(CitizenMember, out var citizen);
        var citizenId = hasCitizen && citizen.ValueKind == JsonValueKind.Object ? Text(citizen, IdMember) : null;
        var hasOther = json.TryGetProperty(OnBehalfOfMember, out _);
        var onBehalfOf = Text(json, OnBehalfOfMember);
        return (hasCitizen && citizenId is null) || (hasOther && onBehalfOf is null)
            ? null
            : new(Text(json, PurposeMember)) { CitizenId = citizenId, OnBehalfOf = onBehalfOf };
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(TypeMember, Type);
        if (Purpose is not null)
        {
            writer.WriteString(PurposeMember, Purpose);
        }
        if (OnBehalfOf is not null)
        {
            writer.WriteString(OnBehalfOfMember, OnBehalfOf);
        }
        if (CitizenId is not null)
        {
            writer.WriteStartObject(CitizenMember);
            writer.WriteString(IdMember, CitizenId);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static string? Text(JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
