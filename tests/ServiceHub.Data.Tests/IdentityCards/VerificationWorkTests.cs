namespace ServiceHub.Data.Tests.IdentityCards;

public sealed class VerificationWorkTests() : VerificationWorkContract(new TestDatabase());
