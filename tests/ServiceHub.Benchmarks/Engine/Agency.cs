namespace ServiceHub.Benchmarks.Engine;

internal sealed record Agency(string Id, string Name);
