namespace ServiceHub.Services.Agreements;

/// <summary>Which agreement is to be changed.</summary>
/// <param name="Id">Its id; any text.</param>
/// <param name="Version">The version that the change is meant for; null for whichever it has.</param>
public sealed record AgreementTarget(string Id, int? Version = null);
