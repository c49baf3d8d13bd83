namespace ServiceHub.Data.Tests.Representations;

public sealed class RepresentationStoreTests() : RepresentationStoreContract(new TestDatabase());
