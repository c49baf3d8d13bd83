namespace ServiceHub.Services.Corrections;

/// <summary>What a citizen says is wrong, as the contract's input gives it.</summary>
internal sealed record CorrectionInput(string Field, string Statement);
