namespace ServiceHub.Data.Tests.Keys.Turnover;

public sealed class PostgreSqlKeyTurnoverTests() : KeyTurnoverContract(new PostgreSqlTestDatabase());
