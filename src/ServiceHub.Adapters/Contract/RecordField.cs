namespace ServiceHub.Adapters.Contract;

/// <summary>One field of an agency's record.</summary>
/// <param name="Name">Its name in the contract, such as <c>birthDate</c>.</param>
/// <param name="Type">The type of its values: <see cref="string"/>, <see cref="int"/>, <see cref="bool"/>, <see cref="DateOnly"/>,
/// <see cref="DateTimeOffset"/>, a list of <see cref="string"/> (<see cref="IReadOnlyList{T}"/>), or one of <see cref="Values"/>:
/// NationalId, PartialDate, LocalizedText, Money, Coding, PhoneNumber, PostalAddress, PersonNameParts.</param>
/// <param name="Codes">For a coded field (its type is <see cref="string"/> or a list of it) the enum values it can have; else null.</param>
/// <param name="Required">A record without it is malformed, so that its value is never null.</param>
public sealed record RecordField(string Name, Type Type, IReadOnlyCollection<string>? Codes = null, bool Required = false);
