namespace ServiceHub.Services.Access;

/// <summary>A field that tells something about citizens.</summary>
/// <param name="Set">Whose data it is.</param>
/// <param name="Coordinate">Where it stands in the contract, such as <c>IdentityCard.status</c>.</param>
/// <param name="Scope">The scope that it demands itself; null where it comes with the field that yields it.</param>
internal sealed record DataField(DataSet Set, string Coordinate, string? Scope);
