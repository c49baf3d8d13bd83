namespace ServiceHub.Data.Tests.Disclosure;

public sealed class PostgreSqlLogTests() : LogContract(new PostgreSqlTestDatabase());
