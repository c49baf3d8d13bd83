using ServiceHub.Data.Representations;

namespace ServiceHub.Services.Representations;

/// <summary>What became of a change.</summary>
internal sealed record RepresentationPayload(Representation? Representation, IReadOnlyList<RepresentationError> Errors)
{
    public static RepresentationPayload Success(Representation representation) => new(representation, []);

    public static RepresentationPayload Failure(params IReadOnlyList<RepresentationError> errors) => new(null, errors);
}
