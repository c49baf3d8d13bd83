namespace ServiceHub.Services.Facts;

/// <summary>A fact that sources state differently.</summary>
/// <param name="Fact">The field of the citizen that shows it.</param>
/// <param name="Shown">What that field shows, by the contract's rule.</param>
/// <param name="Others">Who says otherwise.</param>
public sealed record Discrepancy(string Fact, Statement Shown, IReadOnlyList<Statement> Others);
