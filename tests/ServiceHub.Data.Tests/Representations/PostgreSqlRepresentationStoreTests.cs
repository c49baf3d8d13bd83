namespace ServiceHub.Data.Tests.Representations;

public sealed class PostgreSqlRepresentationStoreTests() : RepresentationStoreContract(new PostgreSqlTestDatabase());
