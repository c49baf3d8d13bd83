namespace ServiceHub.Data.Tests.OAuth.Tokens;

public sealed class PostgreSqlExpiredRowsTests() : ExpiredRowsContract(new PostgreSqlTestDatabase());
