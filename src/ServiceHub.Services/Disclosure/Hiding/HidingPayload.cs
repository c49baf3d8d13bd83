using ServiceHub.Data.Disclosure.Hiding;

namespace ServiceHub.Services.Disclosure.Hiding;

/// <summary>What became of a change.</summary>
internal sealed record HidingPayload(HidingRow? Hiding, IReadOnlyList<HidingError> Errors)
{
    public static HidingPayload Success(HidingRow hiding) => new(hiding, []);

    public static HidingPayload Failure(params IReadOnlyList<HidingError> errors) => new(null, errors);
}
