using ServiceHub.Data.Protections;

namespace ServiceHub.Services.Protections;

/// <summary>What became of a change.</summary>
internal sealed record ProtectionPayload(Protection? Protection, IReadOnlyList<ProtectionError> Errors)
{
    public static ProtectionPayload Success(Protection protection) => new(protection, []);

    public static ProtectionPayload Failure(ProtectionError error) => new(null, [error]);
}
