namespace ServiceHub.Data.Tests.OAuth.Tokens;

public sealed class PostgreSqlReplayStoreTests() : ReplayStoreContract(new PostgreSqlTestDatabase());
