namespace ServiceHub.Data.Tests.OAuth;

public sealed class CredentialUsesTests() : CredentialUsesContract(new TestDatabase());
