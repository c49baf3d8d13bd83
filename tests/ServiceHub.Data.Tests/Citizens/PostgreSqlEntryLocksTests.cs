namespace ServiceHub.Data.Tests.Citizens;

public sealed class PostgreSqlEntryLocksTests() : EntryLocksContract(new PostgreSqlTestDatabase());
