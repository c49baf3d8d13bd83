using ServiceHub.Data.Contacts;

namespace ServiceHub.Services.Contacts;

/// <summary>What became of recording a contact.</summary>
internal sealed record ContactPayload(Contact? Contact, IReadOnlyList<ContactError> Errors)
{
    /// <summary>Whether it was recorded before.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>What may be the same contact.</summary>
    public IReadOnlyList<Contact> Similar { get; init; } = [];

    public static ContactPayload Failure(params IReadOnlyList<ContactError> errors) => new(null, errors);
}
