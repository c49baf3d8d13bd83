using System.Text;
using System.Text.Json;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Grants.Details;

/// <summary>
/// What a client asks for by <c>authorization_details</c> (RFC 9396 §2): one element of the hub's type <c>citizen-data</c>,
/// <c>{"type":"citizen-data","purpose":"…","onBehalfOf":"…","citizen":{"nationalId":"…"}}</c>, of which all but the type may be left out.
/// </summary>
/// <param name="Purpose">For what; null when the client did not say.</param>
/// <param name="NationalId">Whom alone the token shall open, any text; null for all. It goes no further than the look-up.</param>
/// <param name="OnBehalfOf">The organisation for which the client acts, any text; null for its own.</param>
internal sealed record RequestedDetail(string? Purpose, string? NationalId, string? OnBehalfOf)
{
    private const string NationalIdMember = "nationalId";

    /// <summary>Of a request without the parameter.</summary>
    public static RequestedDetail None { get; } = new(null, null, null);

    /// <summary>Reads the parameter.</summary>
    /// <returns>What is wrong with it; null when it was read.</returns>
    public static OAuthError? Read(string text, out RequestedDetail detail)
    {
        detail = None;
        if (!StrictJson.TryReadArray(Encoding.UTF8.GetBytes(text), out var array, out var nameRepeated))
        {
            return DetailErrors.Malformed;
        }
        if (nameRepeated)
        {
            return DetailErrors.NameRepeated;
        }
        if (array.Value.GetArrayLength() != 1)
        {
            return DetailErrors.NotOne;
        }
        return ReadElement(array.Value[0], out detail);
    }

    /// <summary>Without what it holds, since a national ID stays out of every log.</summary>
    public override string ToString() => nameof(RequestedDetail);

    private static OAuthError? ReadElement(JsonElement element, out RequestedDetail detail)
    {
        detail = None;
        if (element.ValueKind != JsonValueKind.Object)
        {
            return DetailErrors.Malformed;
        }
        if (!element.TryGetProperty(CitizenDataDetail.TypeMember, out var type)
            || type.ValueKind != JsonValueKind.String || !type.ValueEquals(CitizenDataDetail.Type))
        {
            return DetailErrors.OtherType;
        }
        var (purpose, citizen, onBehalfOf) = ((string?)null, (string?)null, (string?)null);
        foreach (var member in element.EnumerateObject())
        {
            switch (member.Name)
            {
                case CitizenDataDetail.TypeMember:
                    break;
                case CitizenDataDetail.PurposeMember when member.Value.ValueKind == JsonValueKind.String:
                    purpose = member.Value.GetString();
                    break;
                case CitizenDataDetail.PurposeMember:
                    return DetailErrors.PurposeMalformed;
                case CitizenDataDetail.CitizenMember when NationalIdOf(member.Value) is { } nationalId:
                    citizen = nationalId;
                    break;
                case CitizenDataDetail.CitizenMember:
                    return DetailErrors.CitizenMalformed;
                case CitizenDataDetail.OnBehalfOfMember when member.Value.ValueKind == JsonValueKind.String:
                    onBehalfOf = member.Value.GetString();
                    break;
                case CitizenDataDetail.OnBehalfOfMember:
                    return DetailErrors.OnBehalfOfMalformed;
                default:
                    return DetailErrors.MemberUnknown;
            }
        }
        detail = new(purpose, citizen, onBehalfOf);
        return null;
    }

    private static string? NationalIdOf(JsonElement citizen) =>
        citizen.ValueKind == JsonValueKind.Object
        && citizen.EnumerateObject().All(member => member.Name == NationalIdMember)
        && citizen.TryGetProperty(NationalIdMember, out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
