namespace ServiceHub.Data.Tests.Quotas;

public sealed class PostgreSqlQuotaLedgerTests() : QuotaLedgerContract(new PostgreSqlTestDatabase());
