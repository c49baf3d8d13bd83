namespace ServiceHub.Data.Tests.Consents;

public sealed class ConsentStoreTests() : ConsentStoreContract(new TestDatabase());
