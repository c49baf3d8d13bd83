namespace ServiceHub.Data.Tests.Agreements;

public sealed class PostgreSqlAgreementStoreTests() : AgreementStoreContract(new PostgreSqlTestDatabase());
