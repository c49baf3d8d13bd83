namespace ServiceHub.Data.Tests.Leases;

public sealed class PostgreSqlLeaseStoreTests() : LeaseStoreContract(new PostgreSqlTestDatabase());
