using ServiceHub.Data.Citizens;

namespace ServiceHub.Services.SubjectAccess;

/// <summary>A person as somebody outside names them.</summary>
/// <param name="System">Whose number it is.</param>
/// <param name="Number">The number, as the register writes it.</param>
public sealed record Subject(IdentifierSystem System, string Number);
