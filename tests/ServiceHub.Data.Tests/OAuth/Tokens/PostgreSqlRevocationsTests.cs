namespace ServiceHub.Data.Tests.OAuth.Tokens;

public sealed class PostgreSqlRevocationsTests() : RevocationsContract(new PostgreSqlTestDatabase());
