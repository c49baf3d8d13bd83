namespace ServiceHub.Benchmarks.Engine;

internal sealed record Benefit(string Id, string Scheme, double Amount, bool Active, int AgencyId);
