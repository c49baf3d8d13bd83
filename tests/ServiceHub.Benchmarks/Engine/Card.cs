namespace ServiceHub.Benchmarks.Engine;

internal sealed record Card(string Number, CardStatus Status, string IssuedAt, string ExpiresAt);
