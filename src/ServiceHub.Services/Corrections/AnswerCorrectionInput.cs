namespace ServiceHub.Services.Corrections;

/// <summary>What the owner of a fact says, as the contract's input gives it.</summary>
internal sealed record AnswerCorrectionInput(string Id, bool Accepted, string Answer);
