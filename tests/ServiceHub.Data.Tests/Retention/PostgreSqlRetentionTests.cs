namespace ServiceHub.Data.Tests.Retention;

public sealed class PostgreSqlRetentionTests() : RetentionContract(new PostgreSqlTestDatabase());
