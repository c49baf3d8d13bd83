namespace ServiceHub.Data.Tests.IdentityCards;

public sealed class PostgreSqlVerificationWorkTests() : VerificationWorkContract(new PostgreSqlTestDatabase());
