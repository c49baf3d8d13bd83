namespace ServiceHub.Data.Tests.IdentityCards;

public sealed class FailureLedgerTests() : FailureLedgerContract(new TestDatabase());
