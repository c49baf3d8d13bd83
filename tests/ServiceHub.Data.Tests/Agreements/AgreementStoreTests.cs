namespace ServiceHub.Data.Tests.Agreements;

public sealed class AgreementStoreTests() : AgreementStoreContract(new TestDatabase());
