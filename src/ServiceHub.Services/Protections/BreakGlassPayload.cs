using ServiceHub.Data.Protections;

namespace ServiceHub.Services.Protections;

/// <summary>What became of an emergency access, or of its review.</summary>
internal sealed record BreakGlassPayload(BreakGlassAccess? Access, IReadOnlyList<ProtectionError> Errors)
{
    public static BreakGlassPayload Success(BreakGlassAccess access) => new(access, []);

    public static BreakGlassPayload Failure(ProtectionError error) => new(null, [error]);
}
