namespace ServiceHub.Data.Tests.OAuth.Tokens;

public sealed class ArtifactStoreTests() : ArtifactStoreContract(new TestDatabase());
