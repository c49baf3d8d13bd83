namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>What the oracle answers to one batch.</summary>
/// <param name="Schema">What it has against the schema; null when it takes it.</param>
/// <param name="Answers">A verdict on each question.</param>
internal sealed record OracleAnswer(string? Schema, IReadOnlyList<Verdict> Answers);
