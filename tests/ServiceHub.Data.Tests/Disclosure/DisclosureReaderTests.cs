namespace ServiceHub.Data.Tests.Disclosure;

public sealed class DisclosureReaderTests() : DisclosureReaderContract(new TestDatabase());
