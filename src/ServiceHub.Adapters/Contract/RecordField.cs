namespace ServiceHub.Adapters.Contract;

/// <summary>One field of an agency's record.</summary>
/// <param name="Name">Its name in the contract, such as <c>birthDate</c>.</param>
/// <param name="Type">The type of its values: <see cref="string"/>, <see cref="int"/>, <see cref="bool"/>, <see cref="DateOnly"/>,
/// <see cref="DateTimeOffset"/>, or one of <see cref="Values"/>.</param>
/// <param name="Codes">For a coded field (its type is <see cref="string"/>) the enum values it can have; else null.</param>
/// <param name="Required">A record without it is malformed, so that its value is never null.</param>
public sealed record RecordField(string Name, Type Type, IReadOnlyCollection<string>? Codes = null, bool Required = false);
