namespace ServiceHub.Data.Tests.OAuth.Tokens;

public sealed class ReplayStoreTests() : ReplayStoreContract(new TestDatabase());
