namespace ServiceHub.Services.IdentityCards;

/// <summary>Why a batch was not changed.</summary>
/// <param name="Code">Stable; the list stands in <c>schema/README.md</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Field">The field of the input, such as <c>items[3].reference</c>; null when it is none.</param>
internal sealed record VerificationError(string Code, string Message, string? Field)
{
    public static VerificationError Invalid(string field, string message) => new("INVALID_VALUE", message, field);
}
