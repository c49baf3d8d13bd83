namespace ServiceHub.Data.Tests.IdentityCards;

public sealed class PostgreSqlFailureLedgerTests() : FailureLedgerContract(new PostgreSqlTestDatabase());
