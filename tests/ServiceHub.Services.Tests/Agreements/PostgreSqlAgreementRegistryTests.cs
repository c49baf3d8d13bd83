using ServiceHub.Data.Tests;

namespace ServiceHub.Services.Tests.Agreements;

public sealed class PostgreSqlAgreementRegistryTests() : AgreementRegistryContract(new PostgreSqlTestDatabase());
