namespace ServiceHub.Benchmarks.Engine;

internal sealed record Citizen(string Id, string Name, string BirthDate, string Province);
