namespace ServiceHub.Data.Tests.Contacts;

public sealed class ContactStoreTests() : ContactStoreContract(new TestDatabase());
