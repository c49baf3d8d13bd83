namespace ServiceHub.Data.Tests.Citizens;

public sealed class EntryLocksTests() : EntryLocksContract(new TestDatabase());
