namespace ServiceHub.Data.Tests.FileRecords;

public sealed class PostgreSqlFileRecordStoreTests() : FileRecordStoreContract(new PostgreSqlTestDatabase());
