namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>An error of validation: the rule, and the places as <c>line:column</c>.</summary>
internal sealed record BrokenRule(string Rule, IReadOnlyList<string> Locations)
{
    public override string ToString() => $"{Rule} at {string.Join(' ', Locations)}";
}
