namespace ServiceHub.Data.Tests.Consents;

public sealed class PostgreSqlConsentStoreTests() : ConsentStoreContract(new PostgreSqlTestDatabase());
