namespace ServiceHub.Services.Disclosure.View;

/// <summary>What one data set told of a person, as <see cref="DisclosureJson"/> wrote it.</summary>
internal sealed record LoggedPart(string Set, string? Agreement, string Outcome, IReadOnlyList<string> Fields);
