namespace ServiceHub.Sandbox.Agencies.IdentityCard;

internal sealed record CardAnswer(string AsOf, IReadOnlyList<CardDocument> Cards);
