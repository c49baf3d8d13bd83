using System.Text.Json;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Which members a request has named.</summary>
internal struct MemberNames
{
    private int _known;
    private HashSet<string>? _others;

    public readonly bool Has(Member member) => (_known & (1 << (int)member)) != 0;

    /// <summary>Notes the name at which the reader stands.</summary>
    /// <returns>False when the request has named it before.</returns>
    public bool TryAdd(ref Utf8JsonReader name, out Member member)
    {
        member = name.ValueTextEquals("query"u8) ? Member.Query
            : name.ValueTextEquals("variables"u8) ? Member.Variables
            : name.ValueTextEquals("operationName"u8) ? Member.OperationName
            : name.ValueTextEquals("extensions"u8) ? Member.Extensions
            : name.ValueTextEquals("documentId"u8) ? Member.DocumentId
            : Member.Other;
        if (member == Member.Other)
        {
            return (_others ??= []).Add(name.GetString()!);
        }
        var isNew = !Has(member);
        _known |= 1 << (int)member;
        return isNew;
    }
}
