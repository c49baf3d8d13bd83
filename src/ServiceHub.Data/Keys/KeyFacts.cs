namespace ServiceHub.Data.Keys;

/// <summary>What may be told of a key.</summary>
/// <param name="Id">Stands beside every value made with it.</param>
/// <param name="Use">What it is for.</param>
/// <param name="ActiveFrom">From then on it makes new values, until a newer one does.</param>
/// <param name="IsCurrent">Whether it makes them now.</param>
public sealed record KeyFacts(string Id, KeyUse Use, DateTimeOffset ActiveFrom, bool IsCurrent);
