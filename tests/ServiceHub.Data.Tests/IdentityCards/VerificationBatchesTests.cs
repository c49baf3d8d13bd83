namespace ServiceHub.Data.Tests.IdentityCards;

public sealed class VerificationBatchesTests() : VerificationBatchesContract(new TestDatabase());
