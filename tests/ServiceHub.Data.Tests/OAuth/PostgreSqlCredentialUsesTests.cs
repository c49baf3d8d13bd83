namespace ServiceHub.Data.Tests.OAuth;

public sealed class PostgreSqlCredentialUsesTests() : CredentialUsesContract(new PostgreSqlTestDatabase());
