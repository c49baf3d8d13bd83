namespace ServiceHub.Data.Tests.Contacts;

public sealed class PostgreSqlContactStoreTests() : ContactStoreContract(new PostgreSqlTestDatabase());
