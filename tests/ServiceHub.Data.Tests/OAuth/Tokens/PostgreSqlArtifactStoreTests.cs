namespace ServiceHub.Data.Tests.OAuth.Tokens;

public sealed class PostgreSqlArtifactStoreTests() : ArtifactStoreContract(new PostgreSqlTestDatabase());
