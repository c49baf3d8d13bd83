namespace ServiceHub.Data.Tests.OAuth.Tokens;

public sealed class PostgreSqlTokenHistoryTests() : TokenHistoryContract(new PostgreSqlTestDatabase());
