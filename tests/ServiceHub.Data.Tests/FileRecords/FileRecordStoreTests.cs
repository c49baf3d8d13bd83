namespace ServiceHub.Data.Tests.FileRecords;

public sealed class FileRecordStoreTests() : FileRecordStoreContract(new TestDatabase());
