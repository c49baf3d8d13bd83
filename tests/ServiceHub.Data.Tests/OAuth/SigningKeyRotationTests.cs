namespace ServiceHub.Data.Tests.OAuth;

public sealed class SigningKeyRotationTests() : SigningKeyRotationContract(new TestDatabase());
