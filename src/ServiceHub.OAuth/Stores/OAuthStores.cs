using ServiceHub.OAuth.Clients;

namespace ServiceHub.OAuth.Stores;

/// <summary>Everything that the server keeps. An exception of a store comes through: the request could not be judged.</summary>
/// <param name="Clients">Who may ask.</param>
/// <param name="Artifacts">What was handed out by a handle.</param>
/// <param name="Replays">What was used already.</param>
/// <param name="Revocations">What was taken back.</param>
/// <param name="History">What was issued.</param>
/// <param name="Citizens">Whom tokens open.</param>
/// <param name="Inquiries">Whom clients ask for by themselves.</param>
/// <param name="Delegations">For whom clients may act.</param>
/// <param name="Consents">What citizens consented to.</param>
public sealed record OAuthStores(
    IClientStore Clients, IArtifactStore Artifacts, IReplayStore Replays, IRevocations Revocations, ITokenHistory History, ICitizenDirectory Citizens,
    ICitizenInquiries Inquiries, IDelegations Delegations, IConsentRecords Consents);
