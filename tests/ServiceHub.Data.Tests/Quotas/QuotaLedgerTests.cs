namespace ServiceHub.Data.Tests.Quotas;

public sealed class QuotaLedgerTests() : QuotaLedgerContract(new TestDatabase());
