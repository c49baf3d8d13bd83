namespace ServiceHub.Benchmarks.Engine;

internal sealed record Case(string Id, string Title, string Status, string OpenedAt, int AgencyId);
