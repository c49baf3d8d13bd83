using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>A person worth looking up.</summary>
/// <param name="Key">A stable slug, such as <c>born-without-month</c>.</param>
/// <param name="Why">What makes the person worth it.</param>
/// <param name="Person">The person.</param>
public sealed record Persona(string Key, LocalizedText Why, Person Person);
