namespace ServiceHub.Data.Tests.Leases;

public sealed class LeaseStoreTests() : LeaseStoreContract(new TestDatabase());
