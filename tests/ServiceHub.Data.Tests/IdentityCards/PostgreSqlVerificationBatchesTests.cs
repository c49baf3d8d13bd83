namespace ServiceHub.Data.Tests.IdentityCards;

public sealed class PostgreSqlVerificationBatchesTests() : VerificationBatchesContract(new PostgreSqlTestDatabase());
