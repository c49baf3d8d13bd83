namespace ServiceHub.Services.Agreements;

/// <summary>Why an agreement was left as it was.</summary>
/// <param name="Code">Stable, of <see cref="AgreementErrors"/>.</param>
/// <param name="Message">What is wrong and what to do, a sentence or two.</param>
/// <param name="Field">The field of <see cref="Data.Agreements.Agreement"/> that is wrong, in camel case; null when it is none.</param>
public sealed record AgreementError(string Code, string Message, string? Field = null);
