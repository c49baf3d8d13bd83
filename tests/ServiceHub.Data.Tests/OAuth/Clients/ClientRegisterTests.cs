namespace ServiceHub.Data.Tests.OAuth.Clients;

public sealed class ClientRegisterTests() : ClientRegisterContract(new TestDatabase());
