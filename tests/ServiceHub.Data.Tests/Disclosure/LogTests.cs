namespace ServiceHub.Data.Tests.Disclosure;

public sealed class LogTests() : LogContract(new TestDatabase());
