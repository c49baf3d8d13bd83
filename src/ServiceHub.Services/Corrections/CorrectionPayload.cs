using ServiceHub.Data.Corrections;

namespace ServiceHub.Services.Corrections;

/// <summary>What became of a request for correction.</summary>
internal sealed record CorrectionPayload(Correction? Correction, IReadOnlyList<CorrectionError> Errors)
{
    public static CorrectionPayload Success(Correction correction) => new(correction, []);

    public static CorrectionPayload Failure(CorrectionError error) => new(null, [error]);
}
