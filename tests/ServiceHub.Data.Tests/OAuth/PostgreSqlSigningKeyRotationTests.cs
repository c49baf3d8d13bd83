namespace ServiceHub.Data.Tests.OAuth;

public sealed class PostgreSqlSigningKeyRotationTests() : SigningKeyRotationContract(new PostgreSqlTestDatabase());
